DROP FUNCTION patio.mark_sample();
DROP TABLE patio.sample_mark;
