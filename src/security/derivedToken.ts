import { createHmac } from "node:crypto";

/**
 * A token that can be made again from what it stands for: nothing but its hash is kept, and the same request
 * again is given the same token.
 *
 * @param secret 32 bytes that all instances share
 * @param purpose what it is for, and for which record: `quote 12`
 * @returns `patio_` and 43 characters of base64url
 */
export function deriveToken(secret: Buffer, purpose: string): string {
  return `patio_${createHmac("sha256", secret).update(purpose).digest("base64url")}`;
}
