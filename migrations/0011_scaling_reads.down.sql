DROP FUNCTION patio.is_unchanged(text[], uuid, pg_snapshot);
DROP FUNCTION patio.note_change() CASCADE;
DROP TABLE patio.change;

ALTER TABLE network.person_skill DROP CONSTRAINT person_skill_person_id_folded_name_fkey;
DROP INDEX network.person_skill_skill_id_idx;
DROP TRIGGER take_name ON network.person_skill;
ALTER TABLE network.person_skill DROP COLUMN folded_name,
  ADD FOREIGN KEY (person_id) REFERENCES network.person (id) ON DELETE CASCADE;
CREATE INDEX person_skill_skill_id_idx ON network.person_skill (skill_id, person_id);

ALTER TABLE network.coop_skill DROP CONSTRAINT coop_skill_coop_id_folded_name_fkey;
DROP INDEX network.coop_skill_skill_id_idx;
DROP TRIGGER take_name ON network.coop_skill;
ALTER TABLE network.coop_skill DROP COLUMN folded_name,
  ADD FOREIGN KEY (coop_id) REFERENCES network.coop (id) ON DELETE CASCADE;
CREATE INDEX coop_skill_skill_id_idx ON network.coop_skill (skill_id, coop_id);

ALTER TABLE network.coop_country DROP CONSTRAINT coop_country_coop_id_folded_name_fkey;
DROP INDEX network.coop_country_country_code_idx;
DROP TRIGGER take_name ON network.coop_country;
ALTER TABLE network.coop_country DROP COLUMN folded_name,
  ADD FOREIGN KEY (coop_id) REFERENCES network.coop (id) ON DELETE CASCADE;
CREATE INDEX coop_country_country_code_idx ON network.coop_country (country_code, coop_id);

DROP FUNCTION network.take_coop_name();
DROP FUNCTION network.take_person_name();
DROP INDEX network.person_folded_name_idx;
CREATE INDEX person_folded_name_idx ON network.person (folded_name, id);
DROP INDEX network.coop_folded_name_idx;
CREATE INDEX coop_folded_name_idx ON network.coop (folded_name, id);
DROP INDEX network.coop_current_id_idx;

CREATE OR REPLACE FUNCTION network.search_query(typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN websearch_to_tsquery('network.simple', typed)
    || websearch_to_tsquery('network.arabic', typed)
    || websearch_to_tsquery('network.catalan', typed)
    || websearch_to_tsquery('network.danish', typed)
    || websearch_to_tsquery('network.german', typed)
    || websearch_to_tsquery('network.greek', typed)
    || websearch_to_tsquery('network.english', typed)
    || websearch_to_tsquery('network.spanish', typed)
    || websearch_to_tsquery('network.basque', typed)
    || websearch_to_tsquery('network.finnish', typed)
    || websearch_to_tsquery('network.french', typed)
    || websearch_to_tsquery('network.irish', typed)
    || websearch_to_tsquery('network.hindi', typed)
    || websearch_to_tsquery('network.hungarian', typed)
    || websearch_to_tsquery('network.armenian', typed)
    || websearch_to_tsquery('network.indonesian', typed)
    || websearch_to_tsquery('network.italian', typed)
    || websearch_to_tsquery('network.lithuanian', typed)
    || websearch_to_tsquery('network.nepali', typed)
    || websearch_to_tsquery('network.dutch', typed)
    || websearch_to_tsquery('network.norwegian', typed)
    || websearch_to_tsquery('network.portuguese', typed)
    || websearch_to_tsquery('network.romanian', typed)
    || websearch_to_tsquery('network.russian', typed)
    || websearch_to_tsquery('network.serbian', typed)
    || websearch_to_tsquery('network.swedish', typed)
    || websearch_to_tsquery('network.tamil', typed)
    || websearch_to_tsquery('network.turkish', typed)
    || websearch_to_tsquery('network.yiddish', typed);
DROP FUNCTION network.words_query(regconfig, text);
