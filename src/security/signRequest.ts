import { randomBytes } from "node:crypto";
import { contentDigest, coveredComponents, hmacOf } from "./signatureBase.ts";

/** Who signs. */
export interface SignerOptions {
  /** Tells the verifier which key it is; not secret. No quotes and backslashes. */
  readonly keyId: string;
  readonly key: Buffer;
  readonly now?: () => Date;
}

/** Makes the headers that prove that a request comes from who has the key; made anew for each try. */
export type SignRequest = (request: {
  readonly method: string;
  /** As the request line has it, without the query string. */
  readonly path: string;
  readonly body: Buffer;
}) => Readonly<Record<string, string>>;

const covered = `(${coveredComponents.map((component) => `"${component}"`).join(" ")})`;

/**
 * Signs requests with HMAC-SHA256 over method, path and body, with the time and a nonce.
 *
 * Source: RFC 9421 (HTTP Message Signatures), RFC 9530 (Digest Fields).
 */
export function requestSigner({ keyId, key, now = () => new Date() }: SignerOptions): SignRequest {
  return ({ method, path, body }) => {
    const created = Math.floor(now().getTime() / 1000);
    const nonce = randomBytes(16).toString("base64url");
    const parameters = `${covered};created=${created};nonce="${nonce}";keyid="${keyId}"`;
    const digest = contentDigest(body);
    const values = { "@method": method, "@path": path, "content-digest": digest };
    const signature = hmacOf(key, { components: coveredComponents, values, parameters });
    return {
      "content-digest": digest,
      "signature-input": `sig1=${parameters}`,
      signature: `sig1=:${signature.toString("base64")}:`,
    };
  };
}
