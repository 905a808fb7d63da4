-- What happened, written in the transaction in which it happens. Its order is (xid, seq): a reader that looks only below the
-- snapshot's xmin never passes by a transaction that commits late. An xid of 0 is of a history before the present one.
CREATE SEQUENCE patio.event_seq AS bigint;
CREATE TABLE patio.event (
  id           uuid        NOT NULL,
  xid          xid8        NOT NULL DEFAULT pg_current_xact_id(),
  seq          bigint      NOT NULL DEFAULT nextval('patio.event_seq'),
  at           timestamptz NOT NULL DEFAULT now(),
  kind         text        NOT NULL,
  subject_type text        NOT NULL,
  subject_key  text        NOT NULL,
  topic        text,
  change       text
) PARTITION BY RANGE (at);
CREATE INDEX event_xid_idx ON patio.event (xid, seq);

-- Takes what no partition of a day takes, so that no change fails for want of one.
CREATE TABLE patio.event_undated PARTITION OF patio.event DEFAULT;

-- Only a wake-up: what happened is read from the table. Equal ones of a transaction are one.
CREATE FUNCTION patio.wake_event_readers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('patio_event', '');
  RETURN NULL;
END
$$;
CREATE TRIGGER event_wakes_readers AFTER INSERT ON patio.event
  FOR EACH STATEMENT EXECUTE FUNCTION patio.wake_event_readers();

-- One row: cursors hold the epoch, and nothing up to the trimmed place is kept any more. The epoch belongs to the history that
-- the identity tells; it is not settled before somebody asks for it.
CREATE TABLE patio.event_log (
  id          smallint NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  epoch       uuid     NOT NULL DEFAULT gen_random_uuid(),
  identity    text     NOT NULL DEFAULT '',
  trimmed_xid xid8     NOT NULL DEFAULT '0',
  trimmed_seq bigint   NOT NULL DEFAULT 0
);
INSERT INTO patio.event_log DEFAULT VALUES;

-- What a history of transactions is told by: its server, its database and its timeline, as far as the server lets us know.
CREATE FUNCTION patio.history_identity() RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  server   text := '-';
  timeline text := '-';
BEGIN
  BEGIN
    server := (SELECT system_identifier FROM pg_control_system());
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_function THEN
    NULL;
  END;
  BEGIN
    timeline := left(pg_walfile_name(pg_current_wal_lsn()), 8);
  EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_function THEN
    NULL;
  END;
  RETURN concat_ws(' ', server, (SELECT oid FROM pg_database WHERE datname = current_database()), timeline);
END
$$;

-- The epoch of this history. When the log was last written in another one (a restored dump, a copied database, a failover), a new
-- epoch begins: transactions are counted anew, so what happened before stands in its old order before all that comes.
CREATE FUNCTION patio.settle_epoch() RETURNS uuid LANGUAGE plpgsql AS $$
DECLARE
  here  text := patio.history_identity();
  known patio.event_log;
BEGIN
  SELECT * INTO STRICT known FROM patio.event_log;
  IF known.identity = here THEN
    RETURN known.epoch;
  END IF;
  SELECT * INTO STRICT known FROM patio.event_log FOR UPDATE;
  IF known.identity = here THEN
    RETURN known.epoch;
  END IF;
  UPDATE patio.event e SET xid = '0', seq = o.place
    FROM (SELECT id, row_number() OVER (ORDER BY xid, seq) AS place FROM patio.event) o WHERE o.id = e.id;
  UPDATE patio.event_log SET epoch = gen_random_uuid(), identity = here, trimmed_xid = '0', trimmed_seq = 0
    RETURNING * INTO known;
  PERFORM pg_notify('patio_event', '');
  RETURN known.epoch;
END
$$;
