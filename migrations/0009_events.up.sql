-- What happened, written in the transaction in which it happens. Its order is (xid, seq): a reader that looks only below the
-- snapshot's xmin never passes by a transaction that commits late.
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

-- One row: cursors hold the epoch, and nothing up to the trimmed place is kept any more.
CREATE TABLE patio.event_log (
  id          smallint NOT NULL PRIMARY KEY DEFAULT 1 CHECK (id = 1),
  epoch       uuid     NOT NULL DEFAULT gen_random_uuid(),
  trimmed_xid xid8     NOT NULL DEFAULT '0',
  trimmed_seq bigint   NOT NULL DEFAULT 0
);
INSERT INTO patio.event_log DEFAULT VALUES;
