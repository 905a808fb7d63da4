DELETE FROM patio.token WHERE coop_id IS NOT NULL OR revoked_at IS NOT NULL;
ALTER TABLE patio.token DROP COLUMN id, DROP COLUMN coop_id, DROP COLUMN revoked_at;
