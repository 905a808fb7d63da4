DROP FUNCTION patio.begin_tally(regclass, text, text, text, text);
DROP FUNCTION patio.keep_tally() CASCADE;
DROP FUNCTION patio.sum_tally(text);
DROP TABLE patio.tally;

ALTER TABLE network.coop_skill DROP CONSTRAINT coop_skill_coop_fkey, DROP COLUMN status, DROP COLUMN visibility,
  ADD CONSTRAINT coop_skill_coop_id_folded_name_fkey FOREIGN KEY (coop_id, folded_name)
    REFERENCES network.coop (id, folded_name) ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE network.coop_country DROP CONSTRAINT coop_country_coop_fkey, DROP COLUMN status, DROP COLUMN visibility,
  ADD CONSTRAINT coop_country_coop_id_folded_name_fkey FOREIGN KEY (coop_id, folded_name)
    REFERENCES network.coop (id, folded_name) ON DELETE CASCADE ON UPDATE CASCADE;
CREATE OR REPLACE FUNCTION network.take_coop_name() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.folded_name := (SELECT folded_name FROM network.coop WHERE id = NEW.coop_id);
  RETURN NEW;
END $$;
DROP INDEX network.coop_facts_idx;
