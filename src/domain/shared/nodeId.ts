/** What a global id names: a GraphQL type and the key of a row of it. */
export interface NodeKey {
  readonly type: string;
  /** A decimal `bigint`. */
  readonly key: string;
}

/** Gives the opaque, stable id of the Relay `Node` interface: base64url of `Type:key`. */
export function encodeNodeId(type: string, key: string): string {
  return Buffer.from(`${type}:${key}`, "latin1").toString("base64url");
}

/** @returns null when `id` is none of ours, in any detail: a second spelling of an id is no id */
export function decodeNodeId(id: string): NodeKey | null {
  const match = /^([A-Za-z]+):([1-9][0-9]{0,18})$/.exec(Buffer.from(id, "base64url").toString("latin1"));
  if (!match || BigInt(match[2]!) > 9_223_372_036_854_775_807n) return null;
  const [, type, key] = match as unknown as [string, string, string];
  return encodeNodeId(type, key) === id ? { type, key } : null;
}

/** The row key in `id` when it names a `type`, else null. */
export function keyOf(type: string, id: string): string | null {
  const node = decodeNodeId(id);
  return node?.type === type ? node.key : null;
}
