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
 * @throws {SubgraphUrlRefusedError} for a scheme that is not listed, for credentials in the URL, and for an address that
 *   `refusalOf` refuses
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
  if (ipaddr.isValid(address)) {
    const refusal = refusalOf(address, { allowPrivate });
    if (refusal !== null) throw new SubgraphUrlRefusedError(`its address is ${refusal}`, name);
  }
  return url;
}

/** What a setting opens: this machine and networks of one's own. */
const openedRanges: ReadonlySet<string> = new Set(["loopback", "private", "uniqueLocal"]);

/**
 * Where clouds answer machines about themselves, keys included, in ranges that may be asked otherwise.
 *
 * Source: documentation of AWS (`fd00:ec2::254`), Google Cloud (`fd20:ce::254`), Azure (`168.63.129.16`)
 */
const metadataAddresses = ["fd00:ec2::254", "fd20:ce::254", "168.63.129.16"].map((text) =>
  ipaddr.parse(text).toString(),
);

/**
 * What keeps an address from being asked, in words for whoever publishes a subgraph; null when nothing does. A setting opens
 * loopback and private addresses. Those of a link, where clouds keep their metadata, are never asked.
 */
export function refusalOf(text: string, { allowPrivate }: Pick<AddressRules, "allowPrivate">): string | null {
  if (!ipaddr.isValid(text)) return "no IP address";
  // `::ffff:127.0.0.1` is 127.0.0.1.
  const address = ipaddr.process(text);
  if (metadataAddresses.includes(address.toString())) return "one of a cloud's metadata";
  if (address.range() === "linkLocal") return "link-local, which is never asked";
  if (openedRanges.has(address.range()))
    return allowPrivate ? null : "private; PATIO_ALLOW_PRIVATE_SUBGRAPHS=true opens it";
  return isPublicAddress(text) ? null : "not one of the public internet";
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
