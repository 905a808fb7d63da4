import ipaddr from "ipaddr.js";
import { SubgraphUrlRefusedError } from "./remote.errors.ts";

/** Which addresses may be asked. */
export interface AddressRules {
  /** Whether those of private networks and of this machine may. */
  readonly allowPrivate: boolean;
  /** Whose URL it is, for the message. */
  readonly name?: string;
}

const maxLength = 2_000;

/**
 * Checks what can be told of a URL before a name is looked up; where a name leads to is checked at every
 * connection, by `guardedLookup`.
 *
 * @throws {SubgraphUrlRefusedError} for a scheme that is not listed, for credentials in the URL, and unless they are
 *   allowed for a private address
 */
export function checkSubgraphUrl(
  text: string,
  { allowPrivate, name }: AddressRules,
  schemes: readonly string[] = ["http", "https"],
): URL {
  const url = text.length <= maxLength ? URL.parse(text) : null;
  if (url === null) throw new SubgraphUrlRefusedError("it is not an absolute URL", name);
  if (!schemes.includes(url.protocol.slice(0, -1))) {
    throw new SubgraphUrlRefusedError(`its scheme is not ${schemes.join(" or ")}`, name);
  }
  if (url.username !== "" || url.password !== "") throw new SubgraphUrlRefusedError("it holds credentials", name);
  const address = url.hostname.replace(/^\[(.*)\]$/, "$1");
  if (!allowPrivate && ipaddr.isValid(address) && !isPublicAddress(address)) {
    throw new SubgraphUrlRefusedError("its address is private", name);
  }
  return url;
}

/** Of IPv6, what is assigned to the public internet is this eighth. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");

/**
 * Whether an address is one of the public internet: none that is private, of this machine or this link, shared
 * by a carrier, for many, reserved, or an IPv6 address that stands for an IPv4 one.
 *
 * Source: IANA's registries of special-purpose addresses (RFC 6890), as ipaddr.js has them.
 */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== "unicast") return false;
  return address.kind() === "ipv4" || (address as ipaddr.IPv6).match(globalUnicast);
}
