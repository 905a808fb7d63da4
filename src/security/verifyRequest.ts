import { randomBytes, timingSafeEqual } from "node:crypto";
import { type ReadSignature, readContentDigest, readSignature } from "./readSignature.ts";
import { SignatureRefusedError } from "./security.errors.ts";
import { hmacOf, sha256 } from "./signatureBase.ts";

/** How far the time of a signature may be from ours, before and after, in milliseconds. */
export const maxSkewMs = 60_000;

export interface VerifierOptions {
  /** @returns null for a key that is not known */
  readonly keyOf: (keyId: string) => Buffer | null;
  /** Keeps a nonce; false when it was kept before, whichever instance did. For at least four times `maxSkewMs`. */
  readonly useNonce: (keyId: string, nonce: string) => Promise<boolean>;
  readonly now: () => Date;
}

/** What of a request is there before its body. */
export interface RequestHead {
  readonly method: string;
  /** As the request line has it, without the query string. */
  readonly path: string;
  /** By name in lower case; several of one name joined. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Reads a request's body when its signature holds, and gives it when it is the body that was signed. */
export type VerifyRequest = (head: RequestHead, readBody: () => Promise<Buffer>) => Promise<Buffer>;

/** Takes as long as a key that is known, so that names of keys can't be found by the time that a refusal takes. */
const noKey = randomBytes(32);

/**
 * Lets only signed requests through: time, signature, digest of the body, and a nonce that nobody has used, in this order.
 * So nothing is read or kept for whoever has no key.
 *
 * The verifier throws {@link SignatureRefusedError}, which names the rule that was not kept and no more.
 *
 * Source: RFC 9421, section 3.2 "Verifying a Signature".
 */
export function createVerifier({ keyOf, useNonce, now }: VerifierOptions): VerifyRequest {
  return async ({ method, path, headers }, readBody) => {
    const signature = readSignature(headers);
    checkTime(signature, now().getTime());
    const digest = readContentDigest(headers);
    const values = { "@method": method, "@path": path, "content-digest": digest.text };
    const expected = hmacOf(keyOf(signature.keyId) ?? noKey, { ...signature, values });
    if (!isEqual(expected, signature.bytes)) throw new SignatureRefusedError("it does not hold");
    const body = await readBody();
    if (!isEqual(sha256(body), digest.bytes)) throw new SignatureRefusedError("its digest is not that of the body");
    const isNew = await useNonce(signature.keyId, signature.nonce);
    if (!isNew) throw new SignatureRefusedError("its nonce was used before");
    return body;
  };
}

function checkTime({ created, expires }: ReadSignature, nowMs: number): void {
  const isNear = Math.abs(nowMs - created * 1000) <= maxSkewMs;
  if (!isNear || (expires !== null && expires * 1000 < nowMs)) {
    throw new SignatureRefusedError("its time is not within 60 seconds of ours, or over");
  }
}

function isEqual(expected: Buffer, given: Buffer): boolean {
  return expected.length === given.length && timingSafeEqual(expected, given);
}
