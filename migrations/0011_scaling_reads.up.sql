-- A minus that stands before no word excludes nothing. Many of them in a row would be more than the parser of queries can hold.
CREATE FUNCTION network.words_query(config regconfig, typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN websearch_to_tsquery(config, regexp_replace(typed, '-+(?=[-\s]|$)|(?<=-)-+', ' ', 'g'));

-- What a person typed, stemmed in every language at once: it finds candidates through one index.
-- A candidate is then held against the query in its own language. Most languages stem a word alike, so each form stands once.
CREATE OR REPLACE FUNCTION network.search_query(typed text) RETURNS tsquery
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN (
    SELECT coalesce(string_agg(DISTINCT query, ' | '), '')::tsquery
    FROM (
      SELECT network.words_query(config, typed)::text AS query
      FROM unnest(ARRAY[
        'network.simple', 'network.arabic', 'network.catalan', 'network.danish', 'network.german', 'network.greek',
        'network.english', 'network.spanish', 'network.basque', 'network.finnish', 'network.french', 'network.irish',
        'network.hindi', 'network.hungarian', 'network.armenian', 'network.indonesian', 'network.italian',
        'network.lithuanian', 'network.nepali', 'network.dutch', 'network.norwegian', 'network.portuguese',
        'network.romanian', 'network.russian', 'network.serbian', 'network.swedish', 'network.tamil', 'network.turkish',
        'network.yiddish'
      ]::regconfig[]) AS config
    ) AS stemmed
    WHERE query <> ''
  );

-- Joining by the co-op that took the place of a merged one.
CREATE INDEX coop_current_id_idx ON network.coop ((coalesce(merged_into_id, id)), id);

-- The co-ops of a country, and the co-ops and people with a skill, are listed by name: the name stands beside the key, so that a
-- page is read in its order from one index. The foreign key keeps it the record's own, whoever renames that, and refuses one that
-- another transaction is changing.
DROP INDEX network.coop_folded_name_idx;
CREATE UNIQUE INDEX coop_folded_name_idx ON network.coop (folded_name, id);
DROP INDEX network.person_folded_name_idx;
CREATE UNIQUE INDEX person_folded_name_idx ON network.person (folded_name, id);

CREATE FUNCTION network.take_coop_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.folded_name := (SELECT folded_name FROM network.coop WHERE id = NEW.coop_id);
  RETURN NEW;
END $$;

CREATE FUNCTION network.take_person_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.folded_name := (SELECT folded_name FROM network.person WHERE id = NEW.person_id);
  RETURN NEW;
END $$;

ALTER TABLE network.coop_country ADD COLUMN folded_name text COLLATE "C";
UPDATE network.coop_country t SET folded_name = o.folded_name FROM network.coop o WHERE o.id = t.coop_id;
ALTER TABLE network.coop_country ALTER COLUMN folded_name SET NOT NULL, DROP CONSTRAINT coop_country_coop_id_fkey,
  ADD FOREIGN KEY (coop_id, folded_name) REFERENCES network.coop (id, folded_name) ON DELETE CASCADE ON UPDATE CASCADE;
DROP INDEX network.coop_country_country_code_idx;
CREATE INDEX coop_country_country_code_idx ON network.coop_country (country_code, folded_name, coop_id);
CREATE TRIGGER take_name BEFORE INSERT OR UPDATE OF coop_id ON network.coop_country
  FOR EACH ROW EXECUTE FUNCTION network.take_coop_name();

ALTER TABLE network.coop_skill ADD COLUMN folded_name text COLLATE "C";
UPDATE network.coop_skill t SET folded_name = o.folded_name FROM network.coop o WHERE o.id = t.coop_id;
ALTER TABLE network.coop_skill ALTER COLUMN folded_name SET NOT NULL, DROP CONSTRAINT coop_skill_coop_id_fkey,
  ADD FOREIGN KEY (coop_id, folded_name) REFERENCES network.coop (id, folded_name) ON DELETE CASCADE ON UPDATE CASCADE;
DROP INDEX network.coop_skill_skill_id_idx;
CREATE INDEX coop_skill_skill_id_idx ON network.coop_skill (skill_id, folded_name, coop_id);
CREATE TRIGGER take_name BEFORE INSERT OR UPDATE OF coop_id ON network.coop_skill
  FOR EACH ROW EXECUTE FUNCTION network.take_coop_name();

ALTER TABLE network.person_skill ADD COLUMN folded_name text COLLATE "C";
UPDATE network.person_skill t SET folded_name = o.folded_name FROM network.person o WHERE o.id = t.person_id;
ALTER TABLE network.person_skill ALTER COLUMN folded_name SET NOT NULL, DROP CONSTRAINT person_skill_person_id_fkey,
  ADD FOREIGN KEY (person_id, folded_name) REFERENCES network.person (id, folded_name) ON DELETE CASCADE ON UPDATE CASCADE;
DROP INDEX network.person_skill_skill_id_idx;
CREATE INDEX person_skill_skill_id_idx ON network.person_skill (skill_id, folded_name, person_id);
CREATE TRIGGER take_name BEFORE INSERT OR UPDATE OF person_id ON network.person_skill
  FOR EACH ROW EXECUTE FUNCTION network.take_person_name();

-- Which transactions changed a context's tables: what was counted in an earlier snapshot holds as long as none stands here that
-- the snapshot does not see. A row is kept for a day.
CREATE TABLE patio.change (
  context text        NOT NULL,
  xid     xid8        NOT NULL,
  at      timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (context, xid)
);
CREATE INDEX change_at_idx ON patio.change (at);

CREATE FUNCTION patio.note_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO patio.change (context, xid) VALUES (TG_TABLE_SCHEMA, pg_current_xact_id()) ON CONFLICT DO NOTHING;
  IF FOUND THEN
    DELETE FROM patio.change WHERE (context, xid) IN (
      SELECT context, xid FROM patio.change WHERE at < now() - interval '1 day' ORDER BY at LIMIT 10 FOR UPDATE SKIP LOCKED);
  END IF;
  RETURN NULL;
END $$;

DO $$
DECLARE
  changed regclass;
BEGIN
  FOR changed IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace IN ('network'::regnamespace, 'work'::regnamespace) LOOP
    EXECUTE format('CREATE TRIGGER note_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON %s
      FOR EACH STATEMENT EXECUTE FUNCTION patio.note_change()', changed);
  END LOOP;
END $$;

-- Whether nothing has changed of these contexts since a snapshot of this history was taken.
CREATE FUNCTION patio.is_unchanged(contexts text[], epoch uuid, since pg_snapshot) RETURNS boolean
  LANGUAGE sql STABLE PARALLEL SAFE
  RETURN EXISTS (SELECT FROM patio.event_log l WHERE l.epoch = is_unchanged.epoch)
    AND NOT EXISTS (SELECT FROM patio.change c WHERE c.context = ANY(contexts)
      AND c.xid >= pg_snapshot_xmin(since) AND NOT pg_visible_in_snapshot(c.xid, since));
