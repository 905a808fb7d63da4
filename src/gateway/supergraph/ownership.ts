import { parse } from "graphql";
import { type Definition, type Definitions, readDefinitions } from "./definitions.ts";

/** What a subgraph would do to what is another's. */
export interface Trespass {
  /** `Coop.name` */
  readonly coordinate: string;
  /** Names the subgraph and whose it is. */
  readonly message: string;
}

/**
 * Finds what a subgraph would take from others: it may add types and fields, and extend the others' types by
 * their keys; it may not answer a field that is theirs, override it, or change what of theirs is there, of which type
 * it is, who may see it, or what its documentation says.
 *
 * It compares two supergraphs, so it holds whatever names the subgraph gives to directives. A field that both mark
 * `@shareable` is shared by consent; of ours only plain values are marked so, such as `PageInfo`.
 *
 * @param before the supergraph of all others, without the subgraph
 * @param after the supergraph of all, with it
 */
export function findTrespasses(before: string, after: string, subgraph: string): Trespass[] {
  const theirs = readDefinitions(parse(before, { noLocation: true }));
  const all = readDefinitions(parse(after, { noLocation: true }));
  return [
    ...[...theirs.byCoordinate].flatMap(([coordinate, was]) => {
      const reason = reasonOf(coordinate, was, theirs, all, subgraph);
      return reason === null ? [] : [trespass(coordinate, was, subgraph, reason)];
    }),
    ...all.provided.flatMap(({ coordinate, subgraph: provider }) => {
      const was = theirs.byCoordinate.get(coordinate);
      if (provider !== subgraph || !was || theirs.keys.has(coordinate)) return [];
      return [trespass(coordinate, was, subgraph, "can't be provided by")];
    }),
  ];
}

/** What stands between the owner and the subgraph; null when nothing is taken. */
function reasonOf(
  coordinate: string,
  was: Definition,
  theirs: Definitions,
  all: Definitions,
  subgraph: string,
): string | null {
  const is = all.byCoordinate.get(coordinate);
  if (!is) return "can't be removed by";
  if (is.overriders.has(subgraph)) return "can't be overridden by";
  if (is.text !== was.text) return "can't be changed by";
  if (was.documentation !== null && is.documentation !== was.documentation) return "can't be described anew by";
  const isField = /^\w+\.\w+$/.test(coordinate);
  if (!isField || theirs.keys.has(coordinate)) return null;
  return is.subgraphs.has(subgraph) && !isShared(was, is) ? "can't be answered by" : null;
}

/** Whether all who answered it before still do: composition has seen their consent then. */
function isShared(was: Definition, is: Definition): boolean {
  return [...was.subgraphs].every((owner) => is.subgraphs.has(owner));
}

function trespass(coordinate: string, { subgraphs }: Definition, subgraph: string, reason: string): Trespass {
  const owners = [...subgraphs].join(" and ");
  return { coordinate, message: `${coordinate} belongs to ${owners} and ${reason} ${subgraph}.` };
}
