import { createHash, createHmac } from "node:crypto";

/** The parts of a request that a signature covers. The query string is not among them: whoever verifies must not read it. */
export const coveredComponents = ["@method", "@path", "content-digest"] as const;
export type Component = (typeof coveredComponents)[number];

/** What a signature is made of. */
export interface SignatureInput {
  /** In the order in which they were signed. */
  readonly components: readonly Component[];
  /** By component, as the request has them. */
  readonly values: Readonly<Record<Component, string>>;
  /** The signature's own parameters with the list of what it covers, as a structured field. */
  readonly parameters: string;
}

/**
 * The HMAC-SHA256 of what is signed.
 *
 * Source: RFC 9421, sections 2.5 "Creating the Signature Base" and 3.3.3 "HMAC Using SHA-256".
 */
export function hmacOf(key: Buffer, { components, values, parameters }: SignatureInput): Buffer {
  const lines = components.map((component) => `"${component}": ${values[component]}\n`);
  return createHmac("sha256", key)
    .update(`${lines.join("")}"@signature-params": ${parameters}`)
    .digest();
}

/** Source: RFC 9530, section 2 "The Content-Digest Field". */
export function contentDigest(body: Buffer): string {
  return `sha-256=:${sha256(body).toString("base64")}:`;
}

export function sha256(bytes: Buffer): Buffer {
  return createHash("sha256").update(bytes).digest();
}
