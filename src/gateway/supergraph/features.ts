import type { DocumentNode } from "graphql";
import { appliedDirectives } from "./appliedDirectives.ts";
import { elementsNamed, type FeatureElement, type Link, readLinks } from "./links.ts";

/** Where the features of Apollo's specifications are. All of them mean something to a router. */
const specifications = "https://specs.apollo.dev";

export const federation = `${specifications}/federation`;

/** Minor versions of federation 2 that a subgraph may link. Subgraphs of federation 1 link none. */
export const federationVersions = { oldest: 0, newest: 14 } as const;

/** The directives of federation that we do. */
const federationDirectives: ReadonlySet<string> = new Set([
  ...["@key", "@requires", "@provides", "@external", "@shareable", "@extends", "@override", "@interfaceObject"],
  ...["@inaccessible", "@tag", "@composeDirective", "@cost", "@listSize"],
]);

/** The features that we do as a whole. */
const features: ReadonlySet<string> = new Set(
  ["link", "core", "join", "tag", "inaccessible", "cost"].map((name) => `${specifications}/${name}`),
);

/**
 * Directives that promise a protection even where a subgraph defines them by itself and links nothing: whoever wrote them
 * counts on the router.
 */
const protections: ReadonlySet<string> = new Set(["authenticated", "requiresScopes", "policy"]);

/** How many places of a directive a message names. */
const maxNamedPlaces = 3;

/** Whether we do what a directive of a feature asks for. A feature of somebody else is only data to us. */
export function isImplemented({ identity, name }: FeatureElement): boolean {
  if (identity === federation) return federationDirectives.has(name);
  return features.has(identity) || !identity.startsWith(`${specifications}/`);
}

/** Whether a version of federation, as a link writes it, is one that may be composed. */
export function isFederationVersion(version: string | null): boolean {
  const minor = /^v2\.(\d{1,4})$/.exec(version ?? "")?.[1];
  return minor !== undefined && Number(minor) <= federationVersions.newest;
}

/**
 * Finds what a subgraph or a supergraph asks of a router that this one does not do. Nothing of it may be served: who wrote
 * it counts on it, as on a protection.
 *
 * It knows features by what their links identify, so neither another name nor another way to write it hides one. A feature
 * that a link declares for SECURITY or EXECUTION, or for anything that we don't know, must be one of ours, and so must each of
 * Apollo's specifications.
 *
 * @returns a sentence for each, with the directive, where it stands and what to do; empty when there is none
 */
export function findUnsupported(document: DocumentNode): string[] {
  const links = readLinks(document);
  return [...links.flatMap(reasonsOfLink), ...reasonsOfDirectives(document, links)];
}

function reasonsOfLink(link: Link): string[] {
  const { url, identity, version, purpose } = link;
  if (identity === federation && !isTakenVersion(version)) {
    const { oldest, newest } = federationVersions;
    return [`It links ${url}; taken are v2.${oldest} to v2.${newest} of federation, and federation 1 without a link.`];
  }
  if (!isRefused(link)) return [];
  const forWhat = purpose === null ? "" : ` for ${purpose}`;
  return [`It links ${url}${forWhat}, which this gateway does not do: take the link away, and what relies on it.`];
}

function isTakenVersion(version: string | null): boolean {
  return isFederationVersion(version) || /^v1\.\d+$/.test(version ?? "");
}

function isRefused({ identity, purpose }: Link): boolean {
  if (identity === federation || features.has(identity)) return false;
  return purpose !== null || identity.startsWith(`${specifications}/`);
}

function reasonsOfDirectives(document: DocumentNode, links: readonly Link[]): string[] {
  const refused = new Set(links.filter(isRefused).map(({ identity }) => identity));
  const found = new Map<string, { readonly name: string; readonly places: string[] }>();
  for (const { coordinate, directive } of appliedDirectives(document)) {
    const applied = directive.name.value;
    const element = elementsOf(applied, links).find((one) => refused.has(one.identity) || !isImplemented(one));
    if (element === undefined) continue;
    const known = found.get(applied) ?? { name: element.name, places: [] };
    known.places.push(coordinate);
    found.set(applied, known);
  }
  return [...found].map(([applied, { name, places }]) => {
    const alias = name === `@${applied}` ? "" : ` (${name})`;
    return `@${applied}${alias} at ${placesText(places)} is not done by this gateway: take it away, and let the subgraph itself enforce what it asks for.`;
  });
}

/** What a directive may be: of what is linked, and of what stands for federation without a link. */
function elementsOf(directive: string, links: readonly Link[]): FeatureElement[] {
  const elements = elementsNamed(directive, links);
  const ofFederation = /^federation__(\w+)$/.exec(directive)?.[1] ?? (protections.has(directive) ? directive : null);
  return ofFederation === null ? elements : [...elements, { identity: federation, name: `@${ofFederation}` }];
}

function placesText(places: readonly string[]): string {
  const named = places.slice(0, maxNamedPlaces).join(", ");
  return places.length > maxNamedPlaces ? `${named} and ${places.length - maxNamedPlaces} more places` : named;
}
