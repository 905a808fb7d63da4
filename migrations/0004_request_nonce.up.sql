-- Nonces of signed requests, so that none is taken twice by any instance. What a crash loses of them costs little: a
-- signature is taken for a minute, and writing each nonce to the log would cost every request.
CREATE UNLOGGED TABLE patio.request_nonce (
  key_id  text        NOT NULL,
  nonce   text        NOT NULL CHECK (char_length(nonce) <= 128),
  seen_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (key_id, nonce)
);
CREATE INDEX request_nonce_seen_at_idx ON patio.request_nonce (seen_at);
