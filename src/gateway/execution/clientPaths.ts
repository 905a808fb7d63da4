import type { DocumentNode, OperationDefinitionNode, SelectionSetNode } from "graphql";
import { type Fragments, fieldsOf, fragmentsOf, responseNameOfField } from "./collectFields.ts";
import type { ResponsePath } from "./execution.ts";
import type { AnswerKeys } from "./forPlanner.ts";
import type { AskedAs } from "./shareFields.ts";

/** The places of the client's answer that come of a place in what the subgraphs answered. */
export type ClientPaths = (path: ResponsePath) => readonly ResponsePath[];

export interface AskedDocument {
  readonly document: DocumentNode;
  readonly askedAs: AskedAs;
  readonly answerKeys: AnswerKeys;
}

/**
 * Makes the translation of paths. A field that the client has under several names has a place for each of them. A path ends
 * where the client asked for no more: a field that only the plan needs, as one that `@requires` names, is nothing to the client
 * but the object that it belongs to.
 */
export function compileClientPaths(asked: AskedDocument): ClientPaths {
  const { selectionSet } = asked.document.definitions[0] as OperationDefinitionNode;
  const root = new AskedPlace([selectionSet], fragmentsOf(asked.document), asked);

  function follow(place: AskedPlace, way: ResponsePath, [step, ...rest]: ResponsePath): readonly ResponsePath[] {
    if (step === undefined) return [way];
    if (typeof step === "number") return follow(place, [...way, step], rest);
    const below = place.fieldsAt(step);
    if (below.length === 0) return [way];
    return below.flatMap(([name, next]) => follow(next, [...way, name], rest));
  }
  return (path) => follow(root, [], path);
}

/** What is asked for at a place of the operation, read when an error first leads there. */
class AskedPlace {
  readonly #sets: readonly SelectionSetNode[];
  readonly #fragments: Fragments;
  readonly #asked: AskedDocument;
  /** By the names of the answer, and then by those of the client. */
  #fields: ReadonlyMap<string, ReadonlyMap<string, AskedPlace>> | null = null;

  constructor(sets: readonly SelectionSetNode[], fragments: Fragments, asked: AskedDocument) {
    this.#sets = sets;
    this.#fragments = fragments;
    this.#asked = asked;
  }

  /** The client's fields that a name of the answer stands for. */
  fieldsAt(answerKey: string): readonly (readonly [name: string, below: AskedPlace])[] {
    this.#fields ??= this.#read();
    return [...(this.#fields.get(answerKey) ?? [])];
  }

  #read(): ReadonlyMap<string, ReadonlyMap<string, AskedPlace>> {
    const { askedAs, answerKeys } = this.#asked;
    const byKey = Map.groupBy(fieldsOf(this.#sets, this.#fragments), (field) =>
      answerKeys(askedAs(field), field.name.value),
    );
    return new Map(
      [...byKey].map(([key, fields]) => {
        const byName = [...Map.groupBy(fields, responseNameOfField)].map(([name, same]) => {
          const sets = same.flatMap(({ selectionSet }) => selectionSet ?? []);
          return [name, new AskedPlace(sets, this.#fragments, this.#asked)] as const;
        });
        return [key, new Map(byName)];
      }),
    );
  }
}
