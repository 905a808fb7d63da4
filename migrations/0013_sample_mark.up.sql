-- How far the made-up network reaches: what has a higher id was made besides it, or came later. Empty when there is no sample.
CREATE TABLE patio.sample_mark (
  relation text   NOT NULL PRIMARY KEY,
  last_id  bigint NOT NULL
);

-- Notes the highest id of every table of the contexts, in the transaction that writes the sample.
CREATE FUNCTION patio.mark_sample() RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  relation regclass;
BEGIN
  DELETE FROM patio.sample_mark;
  FOR relation IN
    SELECT a.attrelid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'p' AND k.conkey = ARRAY[a.attnum]
    WHERE a.attname = 'id' AND a.atttypid IN ('int2'::regtype, 'int4'::regtype, 'int8'::regtype) AND c.relkind = 'r'
      AND c.relnamespace::regnamespace::text NOT IN ('pg_catalog', 'information_schema', 'patio', 'registry')
  LOOP
    EXECUTE format('INSERT INTO patio.sample_mark SELECT %L, max(id) FROM %s HAVING max(id) IS NOT NULL', relation, relation);
  END LOOP;
END $$;

-- Of a sample that was there before nobody knows any more what was made besides.
SELECT patio.mark_sample() FROM network.network WHERE sample;
