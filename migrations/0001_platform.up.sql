CREATE SCHEMA patio;

-- Keys that every instance on this database must share, such as the one that signs cursors.
CREATE TABLE patio.secret (
  name       text        NOT NULL PRIMARY KEY,
  value      bytea       NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- Bearer tokens, kept only as SHA-256 of the token.
CREATE TABLE patio.token (
  token_hash bytea       NOT NULL PRIMARY KEY CHECK (octet_length(token_hash) = 32),
  label      text        NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- The first answer of a mutation that carried an idempotency key.
CREATE TABLE patio.idempotency (
  actor        text        NOT NULL,
  mutation     text        NOT NULL,
  key          text        NOT NULL CHECK (char_length(key) BETWEEN 1 AND 200),
  input_hash   bytea       NOT NULL,
  answer       jsonb,
  created_at   timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (actor, mutation, key)
);
CREATE INDEX idempotency_created_at_idx ON patio.idempotency (created_at);
