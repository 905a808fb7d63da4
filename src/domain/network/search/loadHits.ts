import type { ToNodes } from "../../shared/connection/listLoader.ts";
import type { NodeType } from "../../shared/schema/node.type.ts";
import type { NetworkContext } from "../network.context.ts";
import type { SearchHit } from "./search.list.ts";

/** Loads what the hits of a page stand for, one statement for each kind. */
export function loadHits({
  coops,
  people,
  skills,
  federations,
}: NetworkContext["loaders"]): ToNodes<SearchHit, NodeType> {
  const loaders = { COOP: coops.byKey, PERSON: people.byKey, SKILL: skills.byKey, FEDERATION: federations.byKey };
  return (hits) => Promise.all(hits.map(async ({ kind, key }) => (await loaders[kind].load(key))!));
}
