-- Whoever changes a record may say which version they read, by its updated_at in milliseconds. So each change of a row
-- makes a later one, also two changes within a millisecond, or by a clock that is behind.
CREATE FUNCTION patio.later_version() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.updated_at := greatest(NEW.updated_at, date_trunc('milliseconds', OLD.updated_at) + interval '1 millisecond');
  RETURN NEW;
END $$;

CREATE TRIGGER later_version BEFORE UPDATE ON network.coop FOR EACH ROW EXECUTE FUNCTION patio.later_version();
CREATE TRIGGER later_version BEFORE UPDATE ON network.person FOR EACH ROW EXECUTE FUNCTION patio.later_version();
CREATE TRIGGER later_version BEFORE UPDATE ON work.opportunity FOR EACH ROW EXECUTE FUNCTION patio.later_version();
CREATE TRIGGER later_version BEFORE UPDATE ON work.job_listing FOR EACH ROW EXECUTE FUNCTION patio.later_version();
CREATE TRIGGER later_version BEFORE UPDATE ON work.project FOR EACH ROW EXECUTE FUNCTION patio.later_version();
