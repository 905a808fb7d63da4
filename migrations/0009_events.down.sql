DROP TABLE patio.event_log;
DROP TABLE patio.event;
DROP FUNCTION patio.wake_event_readers();
DROP SEQUENCE patio.event_seq;
