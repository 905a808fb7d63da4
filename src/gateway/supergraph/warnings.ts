import { parse } from "graphql";
import { nullableCrossingsOf } from "./crossings.ts";
import { readDefinitions } from "./definitions.ts";
import type { Supergraph } from "./supergraph.ts";
import { findUnreachable } from "./unreachable.ts";

/** What is taken, and is perhaps not what whoever publishes it means. */
export interface ChangeWarning {
  readonly code: "BECOMES_NULLABLE" | "TYPE_UNREACHABLE";
  /** `Coop.grants`, `Grant`. */
  readonly coordinate: string;
  /** A sentence for people. */
  readonly message: string;
}

/**
 * Says what a subgraph does not bring to clients as its SDL has it.
 *
 * @param before of all others, without the subgraph
 * @param after of all, with it
 */
export function findWarnings(before: Supergraph, after: Supergraph, subgraph: string): ChangeWarning[] {
  const known = new Set(nullableCrossingsOf(before.publicSchema));
  const nullable = nullableCrossingsOf(after.publicSchema).filter((coordinate) => !known.has(coordinate));
  const { byCoordinate } = readDefinitions(parse(after.sdl, { noLocation: true }));
  const types = [...findUnreachable(after.publicSchema)].filter(
    (name) => byCoordinate.get(name)?.subgraphs.has(subgraph) && before.publicSchema.getType(name) === undefined,
  );
  return [
    ...nullable.map((coordinate) => ({
      code: "BECOMES_NULLABLE" as const,
      coordinate,
      message: `${coordinate} is nullable in the API, marked @semanticNonNull: when a subgraph can't be reached, only its fields are null.`,
    })),
    ...types.map((coordinate) => ({
      code: "TYPE_UNREACHABLE" as const,
      coordinate,
      message: `Nothing leads to the type ${coordinate} of ${subgraph}: no field returns it and no argument takes it.`,
    })),
  ];
}
