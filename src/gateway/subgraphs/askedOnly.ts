import { Kind, parse, type SelectionSetNode } from "graphql";
import type { PreparedOperation, PreparedSubscription, Subgraph, SubgraphAnswer } from "./subgraph.ts";

/**
 * A subgraph of which only what it was asked is taken. A name that it adds would otherwise stand where
 * another subgraph answers, and before it.
 */
export function askedOnly<S extends Subgraph>(subgraph: S): S {
  return {
    ...subgraph,
    prepare(operation): PreparedOperation {
      const ask = subgraph.prepare(operation);
      const asked = askedIn(operation.text);
      return async (request) => prune(await ask(request), asked);
    },
    prepareSubscription(operation): PreparedSubscription {
      const start = subgraph.prepareSubscription(operation);
      const asked = askedIn(operation.text);
      return async function* (request) {
        for await (const event of start(request)) yield prune(event, asked);
      };
    },
  };
}

/** What may stand in an object, whatever its type; null for what is below a field without a selection. */
type Asked = Map<string, Asked | null>;

function askedIn(text: string): Asked {
  const { definitions } = parse(text, { noLocation: true });
  const fragments = new Map(
    definitions.flatMap((definition) =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const add = ({ selections }: SelectionSetNode, into: Asked): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const { alias, name, selectionSet } = selection;
        const below = into.get((alias ?? name).value) ?? (selectionSet ? new Map() : null);
        into.set((alias ?? name).value, below);
        if (selectionSet && below) add(selectionSet, below);
      } else {
        add(
          (selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)!).selectionSet,
          into,
        );
      }
    }
  };
  const asked: Asked = new Map();
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) add(definition.selectionSet, asked);
  }
  return asked;
}

function prune(answer: SubgraphAnswer, asked: Asked): SubgraphAnswer {
  if (answer.data) pruneValue(answer.data, asked);
  return answer;
}

function pruneValue(value: unknown, asked: Asked): void {
  if (Array.isArray(value)) {
    for (const item of value) pruneValue(item, asked);
  } else if (typeof value === "object" && value !== null) {
    const object = value as Record<string, unknown>;
    for (const name in object) {
      const below = asked.get(name);
      if (below === undefined) delete object[name];
      else if (below !== null) pruneValue(object[name], below);
    }
  }
}
