import { hkdfSync } from "node:crypto";
import { SigningKeyError } from "./security.errors.ts";

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

/**
 * Reads a key as `patio subgraph key` prints it; white space around it is nothing.
 *
 * @throws {SigningKeyError} when the text is no key of 32 bytes
 */
export function parseSigningKey(text: string): Buffer {
  const trimmed = text.trim();
  if (!/^[\w-]{43}$/.test(trimmed)) throw new SigningKeyError();
  return Buffer.from(trimmed, "base64url");
}
