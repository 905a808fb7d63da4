DROP TABLE patio.request_nonce;
