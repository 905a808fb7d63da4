-- How many records there are of a kind, by key, status and visibility: the sum of what changes added. A change only adds rows, so
-- that no two wait for each other; now and then rows are summed into fewer.
CREATE TABLE patio.tally (
  counted    text   NOT NULL,
  key        text   NOT NULL COLLATE "C",
  status     text   NOT NULL,
  visibility text   NOT NULL,
  count      bigint NOT NULL
);
CREATE INDEX tally_key_idx ON patio.tally (counted, key);

-- Sums rows of a kind that nobody else is summing.
CREATE FUNCTION patio.sum_tally(of text) RETURNS void LANGUAGE sql AS $$
  WITH gone AS (
    DELETE FROM patio.tally WHERE ctid = ANY (ARRAY(
      SELECT ctid FROM patio.tally WHERE counted = of LIMIT 10000 FOR UPDATE SKIP LOCKED))
    RETURNING *
  )
  INSERT INTO patio.tally
    SELECT counted, key, status, visibility, sum(count) FROM gone GROUP BY counted, key, status, visibility HAVING sum(count) <> 0
$$;

-- Arguments: the kind, and SQL of a row's key, status and visibility.
CREATE FUNCTION patio.keep_tally() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  facts   text := format('%L, %s, %s, %s', TG_ARGV[0], TG_ARGV[1], TG_ARGV[2], TG_ARGV[3]);
  changes text := CASE TG_OP
    WHEN 'INSERT' THEN format('SELECT %s, 1 FROM come', facts)
    WHEN 'DELETE' THEN format('SELECT %s, -1 FROM gone', facts)
    WHEN 'UPDATE' THEN format('SELECT %s, 1 FROM come UNION ALL SELECT %s, -1 FROM gone', facts, facts)
  END;
BEGIN
  IF TG_OP = 'TRUNCATE' THEN
    DELETE FROM patio.tally WHERE counted = TG_ARGV[0];
    RETURN NULL;
  END IF;
  EXECUTE format('INSERT INTO patio.tally SELECT counted, key, status, visibility, sum(change)
    FROM (%s) AS changes (counted, key, status, visibility, change)
    GROUP BY counted, key, status, visibility HAVING sum(change) <> 0', changes);
  IF random() < 0.02 THEN PERFORM patio.sum_tally(TG_ARGV[0]); END IF;
  RETURN NULL;
END $$;

-- Counts a table from its beginning, and keeps count from now on.
CREATE FUNCTION patio.begin_tally(counting regclass, of text, key text, status text, visibility text) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  rows text[];
BEGIN
  EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', counting);
  DELETE FROM patio.tally WHERE counted = of;
  EXECUTE format('INSERT INTO patio.tally SELECT %L, %s, %s, %s, count(*) FROM %s GROUP BY 1, 2, 3, 4', of, key, status, visibility, counting);
  FOREACH rows SLICE 1 IN ARRAY ARRAY[['INSERT', 'REFERENCING NEW TABLE AS come'], ['DELETE', 'REFERENCING OLD TABLE AS gone'],
    ['UPDATE', 'REFERENCING NEW TABLE AS come OLD TABLE AS gone'], ['TRUNCATE', '']] LOOP
    EXECUTE format('CREATE OR REPLACE TRIGGER %I AFTER %s ON %s %s FOR EACH STATEMENT EXECUTE FUNCTION patio.keep_tally(%L, %L, %L, %L)',
      'tally_' || lower(rows[1]), rows[1], counting, rows[2], of, key, status, visibility);
  END LOOP;
END $$;

-- Beside the key of a co-op stand its status and visibility, as its name does.
CREATE UNIQUE INDEX coop_facts_idx ON network.coop (id, folded_name, status, visibility);
CREATE OR REPLACE FUNCTION network.take_coop_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT folded_name, status, visibility INTO NEW.folded_name, NEW.status, NEW.visibility FROM network.coop WHERE id = NEW.coop_id;
  RETURN NEW;
END $$;

ALTER TABLE network.coop_country ADD COLUMN status text, ADD COLUMN visibility text;
UPDATE network.coop_country t SET status = c.status, visibility = c.visibility FROM network.coop c WHERE c.id = t.coop_id;
ALTER TABLE network.coop_country ALTER COLUMN status SET NOT NULL, ALTER COLUMN visibility SET NOT NULL,
  DROP CONSTRAINT coop_country_coop_id_folded_name_fkey,
  ADD CONSTRAINT coop_country_coop_fkey FOREIGN KEY (coop_id, folded_name, status, visibility)
    REFERENCES network.coop (id, folded_name, status, visibility) ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE network.coop_skill ADD COLUMN status text, ADD COLUMN visibility text;
UPDATE network.coop_skill t SET status = c.status, visibility = c.visibility FROM network.coop c WHERE c.id = t.coop_id;
ALTER TABLE network.coop_skill ALTER COLUMN status SET NOT NULL, ALTER COLUMN visibility SET NOT NULL,
  DROP CONSTRAINT coop_skill_coop_id_folded_name_fkey,
  ADD CONSTRAINT coop_skill_coop_fkey FOREIGN KEY (coop_id, folded_name, status, visibility)
    REFERENCES network.coop (id, folded_name, status, visibility) ON DELETE CASCADE ON UPDATE CASCADE;

SELECT patio.begin_tally('network.coop', 'COOP', '''''', 'status', 'visibility');
SELECT patio.begin_tally('network.person', 'PERSON', '''''', '''''', 'visibility');
SELECT patio.begin_tally('network.coop_country', 'COUNTRY', 'country_code::text', 'status', 'visibility');
SELECT patio.begin_tally('network.coop_skill', 'SKILL', 'skill_id::text', 'status', 'visibility');
