import { isAbstractType, Kind, parse, type SelectionSetNode, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { applied, type Edit } from "./edits.ts";
import type { Joins } from "./joins.ts";
import type { RequiredCall } from "./requiredArguments.ts";

export interface FinishTextOptions {
  readonly subgraph: string;
  readonly joins: Joins;
  readonly calls: ReadonlyMap<string, RequiredCall>;
}

/** What a subgraph is asked, with calls in place of their names and with the type of every object that may be of several. */
export function finishText(operation: string, { subgraph, joins, calls }: FinishTextOptions): string {
  const types = new TypeInfo(joins.schema);
  const fields: string[] = [];
  const edits: Edit[] = [];
  visit(
    parse(operation),
    visitWithTypeInfo(types, {
      SelectionSet(set) {
        const type = types.getParentType();
        if (!isAbstractType(type)) return;
        // What an entity is of which more is asked, is known; and an interface's name says nothing of an object.
        if (fields.at(-1) === "_entities" || joins.isInterfaceObject(subgraph, type.name) || asksType(set)) return;
        const at = set.loc!.start + 1;
        edits.push({ start: at, end: at, text: "__typename " });
      },
      Field: {
        enter({ name, alias }) {
          fields.push(name.value);
          const call = calls.get(name.value);
          if (!call) return;
          const answerKey = alias ? "" : `${name.value}: `;
          edits.push({ start: name.loc!.start, end: name.loc!.end, text: answerKey + call.field + call.argumentsText });
        },
        leave: () => void fields.pop(),
      },
    }),
  );
  return applied(operation, edits);
}

function asksType({ selections }: SelectionSetNode): boolean {
  return selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === "__typename" && !selection.alias,
  );
}
