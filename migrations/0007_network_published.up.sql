-- What the context network lets other contexts read. They read these views and no table of it.
CREATE VIEW network.published_coop AS
  SELECT id, coalesce(merged_into_id, id) AS current_id, slug, name, status, visibility FROM network.coop;

CREATE VIEW network.published_coop_country AS
  SELECT coop_id, country_code, position FROM network.coop_country;

CREATE VIEW network.published_skill AS
  SELECT id, slug, facet FROM network.skill;

CREATE VIEW network.published_person AS
  SELECT id, slug, name, languages, time_zone, availability, visibility FROM network.person;

CREATE VIEW network.published_person_skill AS
  SELECT person_id, skill_id, level FROM network.person_skill;

CREATE VIEW network.published_position AS
  SELECT id, person_id, coop_id, role, from_date, to_date FROM network.position;

CREATE VIEW network.published_client AS
  SELECT id, slug, name, sector, country_code, visibility FROM network.client;
