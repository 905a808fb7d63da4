import { hkdfSync } from "node:crypto";

/** How routers name their key when they ask our subgraphs. */
export const routerKeyId = "router";

/**
 * The key by which a partner knows that a request is ours. Each has its own, so none can pass for us before another.
 *
 * @param master 32 bytes that all instances share
 * @param partner the name of its subgraph
 *
 * Source: RFC 5869 (HKDF).
 */
export function partnerKey(master: Buffer, partner: string): Buffer {
  return derive(master, `patio subgraph partner ${partner}`);
}

/** The key by which we know a router that may ask our subgraphs. */
export function routerKey(master: Buffer): Buffer {
  return derive(master, "patio subgraph router");
}

function derive(master: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", master, "", purpose, 32));
}
