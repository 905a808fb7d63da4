import { createHmac, timingSafeEqual } from "node:crypto";

/** Where a row stands in a list: the values of the list's order columns, as text. */
export type Position = readonly string[];

const macBytes = 12;

/**
 * Makes and reads opaque cursors. A cursor holds a position and a MAC over it and over its scope (list,
 * parent, filter and order), so that a changed or foreign one is told at once. Instances share the key.
 */
export class CursorSigner {
  readonly #key: Buffer;
  constructor(key: Buffer) {
    this.#key = key;
  }

  write(scope: string, position: Position): string {
    const body = Buffer.from(JSON.stringify(position), "utf8");
    return Buffer.concat([this.#mac(scope, body), body]).toString("base64url");
  }

  /** @returns null when this signer did not write `cursor` for `scope` */
  read(scope: string, cursor: string): Position | null {
    const bytes = Buffer.from(cursor, "base64url");
    if (bytes.length <= macBytes || bytes.toString("base64url") !== cursor) return null;
    const body = bytes.subarray(macBytes);
    if (!timingSafeEqual(bytes.subarray(0, macBytes), this.#mac(scope, body))) return null;
    return JSON.parse(body.toString("utf8")) as Position;
  }

  #mac(scope: string, body: Buffer): Buffer {
    return createHmac("sha256", this.#key).update(scope).update("\0").update(body).digest().subarray(0, macBytes);
  }
}
