DROP FUNCTION patio.settle_epoch();
DROP FUNCTION patio.history_identity();
DROP TABLE patio.event_log;
DROP TABLE patio.event;
DROP FUNCTION patio.wake_event_readers();
DROP SEQUENCE patio.event_seq;
