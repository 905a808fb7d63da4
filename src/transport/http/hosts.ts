import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import type { AllowedHosts } from "../../config/config.ts";
import type { PresentedError } from "../../errors/presentError.ts";

/** What a request for a host that is none of ours is answered, with 421. */
export const hostRefused: PresentedError = {
  message: "This server does not answer to this host name; PATIO_HOSTS lists the names that it answers to.",
  extensions: { code: "HOST_REFUSED" },
};

/** A name or an address, and maybe a port. Source: RFC 3986, "Authority" */
const authority = /^(?<host>\[[\da-f:.]+\]|[^\s:/?#@[\]]+)(?::\d{1,5})?$/i;

/** Whether a request asks for a host that is ours. */
export type IsOurHost = (request: IncomingMessage) => boolean;

/**
 * Tells hosts that are ours: those that are listed, addresses, and localhost. A page can have its own name lead to this machine, and
 * then asks here as if it were ours; an address or localhost it can't have. What names no host is no browser's request.
 *
 * Sources: "DNS rebinding", RFC 9110, "Host and :authority"; RFC 6761, "localhost"
 */
export function createHostCheck(allowed: AllowedHosts): IsOurHost {
  const names = new Set(allowed === "*" ? [] : allowed.map(comparable));
  return ({ headers: { host } }) => {
    if (host === undefined || allowed === "*") return true;
    const named = authority.exec(host)?.groups?.["host"];
    if (named === undefined) return false;
    const name = comparable(named);
    return isIP(name.replace(/^\[|\]$/g, "")) > 0 || /(^|\.)localhost$/.test(name) || names.has(name);
  };
}

function comparable(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}
