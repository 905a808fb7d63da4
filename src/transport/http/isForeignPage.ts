import type { IncomingMessage } from "node:http";
import type { AllowedOrigins } from "../../config/config.ts";

/**
 * Whether a request comes from a page that may not ask here: one of another origin than ours that is not listed.
 * What names no origin is no page's doing, for a page can't leave it out where it matters. Our own origin has the host
 * that was asked, whatever the scheme: a proxy may speak TLS for us.
 *
 * Source: RFC 6455, "Origin Considerations"; Fetch, "`Origin` header"
 */
export function isForeignPage({ headers: { origin, host } }: IncomingMessage, allowed: AllowedOrigins): boolean {
  if (origin === undefined || allowed === "*") return false;
  return !allowed.includes(origin) && !isOwn(origin, host);
}

/** A host may name the port that its scheme implies, an origin never does. */
function isOwn(origin: string, host = ""): boolean {
  const scheme = URL.parse(origin)?.protocol;
  return scheme !== undefined && URL.parse(`${scheme}//${host}`)?.origin === origin;
}
