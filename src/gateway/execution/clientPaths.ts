import type { OperationDefinitionNode, SelectionSetNode } from "graphql";
import { fieldsOf, fragmentsOf, responseNameOfField } from "./collectFields.ts";
import type { ResponsePath } from "./execution.ts";
import { responseNameOf } from "./forPlanner.ts";
import type { SharedFields } from "./shareFields.ts";

/** The places of the client's answer that come of a place in what the subgraphs answered. */
export type ClientPaths = (path: ResponsePath) => readonly ResponsePath[];

/** A field that the client has under several names has a place for each of them. */
export function compileClientPaths(shared: SharedFields | null): ClientPaths {
  if (shared === null) return (path) => [path.map(responseNameOf)];
  const { document, askedAs } = shared;
  const fragments = fragmentsOf(document);
  const root = (document.definitions[0] as OperationDefinitionNode).selectionSet;

  function follow(sets: readonly SelectionSetNode[], way: ResponsePath, [step, ...rest]: ResponsePath): ResponsePath[] {
    if (step === undefined) return [way];
    if (typeof step === "number") return follow(sets, [...way, step], rest);
    const asked = fieldsOf(sets, fragments).filter((field) => askedAs(field) === step);
    const byName = Map.groupBy(asked, responseNameOfField);
    // A key that the planner asks for by itself.
    if (byName.size === 0) return [[...way, step, ...rest]];
    return [...byName].flatMap(([name, fields]) =>
      follow(
        fields.flatMap(({ selectionSet }) => selectionSet ?? []),
        [...way, name],
        rest,
      ),
    );
  }
  return (path) => follow([root], [], path.map(responseNameOf));
}
