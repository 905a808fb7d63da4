import {
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
} from "graphql";
import type { EntitiesNode, EntityBatch, RequiredSelection } from "./plan.ts";
import type { RequiredArguments, RequiredPlace } from "./requiredArguments.ts";

/**
 * Asks twice for entities of which two fields require the same field with different arguments: one
 * representation can't hold both answers. Most plans have nothing of the kind and stay as they are.
 */
export function splitRequirements(node: EntitiesNode, required: RequiredArguments): EntitiesNode {
  if (!node.batches.some(({ requires }) => hasConflict(requires, required))) return node;
  const [operation, ...fragments] = parse(node.operation, { noLocation: true }).definitions as [
    OperationDefinitionNode,
    ...FragmentDefinitionNode[],
  ];
  const written = operation.selectionSet.selections as readonly FieldNode[];
  const parts = node.batches.flatMap((batch) => {
    const asked = written.find(({ alias, name }) => (alias ?? name).value === batch.answerKey)!;
    return splitBatch(batch, asked, { subgraph: node.subgraph, required });
  });
  const declared = operation.variableDefinitions!.filter(({ variable }) =>
    node.batches.every(({ representationsVariable }) => representationsVariable !== variable.name.value),
  );
  const variables = [
    ...parts.map(({ batch }) => `$${batch.representationsVariable}:[_Any!]!`),
    ...declared.map((definition) => print(definition)),
  ];
  const named = fragments.map((fragment) => print(fragment)).join(" ");
  const text = `query(${variables.join(", ")}){${parts.map((part) => part.text).join(" ")}}${named}`;
  return { ...node, operation: text.replace(/\s+/g, " "), batches: parts.map(({ batch }) => batch) };
}

/** Whether somewhere two calls of one field are required. */
function hasConflict(selections: readonly RequiredSelection[], required: RequiredArguments): boolean {
  const fields = selections.flatMap((selection) =>
    selection.kind === "field" ? [required.calls.get(selection.name)?.field ?? selection.name] : [],
  );
  return (
    new Set(fields).size < fields.length || selections.some((selection) => hasConflict(selection.selections, required))
  );
}

interface Part {
  readonly batch: EntityBatch;
  readonly text: string;
}

/** Fields of the entities that get along in what they require. */
interface Group {
  readonly places: Map<string, string>;
  readonly fields: (readonly [type: string, field: string])[];
}

function splitBatch(
  batch: EntityBatch,
  asked: FieldNode,
  { subgraph, required }: { readonly subgraph: string; readonly required: RequiredArguments },
): Part[] {
  const groups: Group[] = [];
  for (const fragment of asked.selectionSet!.selections as readonly InlineFragmentNode[]) {
    const type = fragment.typeCondition!.name.value;
    for (const selection of fragment.selectionSet.selections) {
      const name = selection.kind === Kind.FIELD ? selection.name.value : "";
      const places = required.placesOf(subgraph, type, required.calls.get(name)?.field ?? name);
      const group = groups.find((candidate) => fits(candidate, places)) ?? newGroup(groups);
      for (const { path, call } of places) group.places.set(path, call);
      group.fields.push([type, print(selection)]);
    }
  }
  return groups.map(({ places, fields }, index) => {
    const representationsVariable = `${batch.representationsVariable}_${index}`;
    const answerKey = `${batch.answerKey === "_entities" ? "_e" : batch.answerKey}_${index}`;
    const wanted = new Set(places.values());
    return {
      batch: {
        ...batch,
        answerKey,
        representationsVariable,
        requires: batch.requires.flatMap((selection) => onlyOf(selection, wanted, required)),
      },
      text: `${answerKey}: _entities(representations: $${representationsVariable}){${byType(fields)}}`,
    };
  });
}

function fits({ places }: Group, others: readonly RequiredPlace[]): boolean {
  return others.every(({ path, call }) => (places.get(path) ?? call) === call);
}

function newGroup(groups: Group[]): Group {
  const group: Group = { places: new Map(), fields: [] };
  groups.push(group);
  return group;
}

function byType(fields: Group["fields"]): string {
  const types = [...new Set(fields.map(([type]) => type))];
  return types
    .map((type) => `...on ${type}{${fields.flatMap(([of, field]) => (of === type ? [field] : [])).join(" ")}}`)
    .join(" ");
}

/** What is required without the calls that only others want, and without what is empty then. */
function onlyOf(
  selection: RequiredSelection,
  wanted: ReadonlySet<string>,
  required: RequiredArguments,
): RequiredSelection[] {
  if (selection.kind === "field" && required.calls.has(selection.name) && !wanted.has(selection.name)) return [];
  if (selection.selections.length === 0) return [selection];
  const selections = selection.selections.flatMap((inner) => onlyOf(inner, wanted, required));
  return selections.length === 0 ? [] : [{ ...selection, selections }];
}
