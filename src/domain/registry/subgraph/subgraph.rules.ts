import { createHash } from "node:crypto";
import { z } from "zod";
import { httpUrlRule } from "../../shared/input.rules.ts";

/** How a subgraph is asked for subscriptions: server-sent events, or the protocol of graphql-ws. */
export const subscriptionProtocols = ["SSE", "GRAPHQL_TRANSPORT_WS"] as const;
export type SubscriptionProtocol = (typeof subscriptionProtocols)[number];

export interface SubscriptionSettings {
  readonly protocol: SubscriptionProtocol;
  /** The subgraph's own URL when it is null. */
  readonly url: string | null;
}

/** What a change of the registry was. */
export const registryActions = ["PUBLISH", "ROLLBACK", "REMOVE"] as const;
export type RegistryAction = (typeof registryActions)[number];

const maxSdlBytes = 1_000_000;

/** What a name must be like; it also names the subgraph in supergraphs and logs. */
export const subgraphNameRule = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,62}$/, "must have 1 to 63 lower-case letters, digits and hyphens, a letter first");

export const sdlRule = z
  .string()
  .refine((sdl) => sdl.trim() !== "", "must not be empty")
  .refine((sdl) => Buffer.byteLength(sdl) <= maxSdlBytes, "must have at most 1 MB")
  .refine((sdl) => !sdl.includes("\0"), "must not hold the character U+0000");

const socketUrlRule = z
  .url({ protocol: /^(http|ws)s?$/, error: "must be an http(s) or ws(s) URL with a host name" })
  .max(2_000, "must have at most 2,000 characters");

/** What a subgraph must be like to be checked or published. */
export const candidateRules = z
  .object({
    name: subgraphNameRule,
    url: httpUrlRule,
    sdl: sdlRule.nullish(),
    subscriptions: z
      .object({ protocol: z.enum(subscriptionProtocols), url: socketUrlRule.nullish() })
      .refine(({ protocol, url }) => protocol !== "SSE" || !/^ws/i.test(url ?? ""), {
        path: ["url"],
        message: "must be an http(s) URL for server-sent events",
      })
      .nullish(),
  })
  .transform(({ subscriptions, ...candidate }) => ({
    ...candidate,
    subscriptions: subscriptions ? { protocol: subscriptions.protocol, url: subscriptions.url ?? null } : null,
  }));

export const rollbackRules = z.object({
  name: subgraphNameRule,
  version: z.int().min(1, "must be 1 or more").nullish(),
});

export const removalRules = z.object({ name: subgraphNameRule });

/** SHA-256 in hexadecimal digits. */
export function hashSdl(sdl: string): string {
  return createHash("sha256").update(sdl).digest("hex");
}

/** What of a version decides whether another one is the same. */
export interface VersionFacts {
  readonly url: string;
  readonly sdlHash: string;
  readonly subscriptions: SubscriptionSettings | null;
}

export function isSameVersion(one: VersionFacts, other: VersionFacts): boolean {
  return (
    one.url === other.url &&
    one.sdlHash === other.sdlHash &&
    one.subscriptions?.protocol === other.subscriptions?.protocol &&
    (one.subscriptions?.url ?? null) === (other.subscriptions?.url ?? null)
  );
}
