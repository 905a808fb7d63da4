import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from "graphql";
import type { Joins } from "./joins.ts";
import type { EntitiesNode, EntityBatch, PathStep, Plan, PlanNode, RequiredSelection } from "./plan.ts";

/**
 * Sends to a subgraph that knows an interface as an object the entities of every type of which the document asks
 * for one of the fields, with what the fields require. When several types ask for some, the native planner
 * forgets all but the last.
 */
export function forEveryType(plan: Plan, document: DocumentNode, joins: Joins): Plan {
  const asked = new AskedFields(document, joins);
  const widen = (node: PlanNode): PlanNode => {
    switch (node.kind) {
      case "entities":
        return { ...node, batches: node.batches.map((batch) => widened(batch, node, asked, joins)) };
      case "sequence":
      case "parallel":
        return { ...node, nodes: node.nodes.map(widen) };
      case "condition":
        return {
          ...node,
          whenTrue: node.whenTrue && widen(node.whenTrue),
          whenFalse: node.whenFalse && widen(node.whenFalse),
        };
      case "fetch":
      case "subscription":
        return node;
    }
  };
  return plan && widen(plan);
}

function widened(
  batch: EntityBatch,
  { subgraph, operation }: EntitiesNode,
  asked: AskedFields,
  joins: Joins,
): EntityBatch {
  const fragment = fragmentOf(operation, batch.answerKey);
  const type = fragment?.typeCondition?.name.value ?? "";
  if (!fragment || !joins.isInterfaceObject(subgraph, type)) return batch;
  const needs = needsOf(fragment, { subgraph, type, joins });
  const byType = asked.fieldsByType(type, batch.paths, [...needs.keys()]);
  if (byType.every(([object, fields]) => isSent(object, fields, batch.requires, needs))) return batch;
  const known = new Set(byType.map(([object]) => object));
  const rest = batch.requires.flatMap((selection): RequiredSelection[] => {
    const types = selection.kind === "fragment" ? selection.types.filter((name) => !known.has(name)) : [];
    return types.length === 0 ? [] : [{ ...selection, types } as RequiredSelection];
  });
  const any = batch.requires[0]?.selections ?? [];
  const own = byType.map(
    ([object, fields]): RequiredSelection => ({
      kind: "fragment",
      types: [object],
      selections: sentFor(fields, any, needs),
    }),
  );
  return { ...batch, requires: [...own, ...rest] };
}

/** Whether objects of a type are sent with all that their fields require. */
function isSent(
  type: string,
  fields: readonly string[],
  requires: readonly RequiredSelection[],
  needs: Needs,
): boolean {
  const own = requires.flatMap((selection) =>
    selection.kind === "fragment" && selection.types.includes(type) ? [selection] : [],
  );
  const sent = new Set(own.flatMap(({ selections }) => namesOf(selections)));
  const needed = namesOf(fields.flatMap((field) => needs.get(field) ?? []));
  return own.length > 0 && needed.every((name) => sent.has(name));
}

function namesOf(selections: readonly RequiredSelection[]): string[] {
  return selections.flatMap((selection) => (selection.kind === "field" ? [selection.name] : []));
}

/** The one type of which a batch asks for entities, and what; null when there are several. */
export function fragmentOf(operation: string, answerKey: string): InlineFragmentNode | null {
  const [query] = parse(operation, { noLocation: true }).definitions as readonly OperationDefinitionNode[];
  const roots = query!.selectionSet.selections as readonly FieldNode[];
  const root = roots.find(({ alias, name }) => (alias ?? name).value === answerKey);
  const [fragment, ...others] = root?.selectionSet?.selections ?? [];
  return fragment?.kind === Kind.INLINE_FRAGMENT && others.length === 0 ? fragment : null;
}

/** What a fetch asks for, by the names of its answer, with what each requires. */
type Needs = ReadonlyMap<string, readonly RequiredSelection[]>;

function needsOf(
  { selectionSet }: InlineFragmentNode,
  { subgraph, type, joins }: { readonly subgraph: string; readonly type: string; readonly joins: Joins },
): Needs {
  return new Map(
    selectionSet.selections.flatMap((selection) => {
      if (selection.kind !== Kind.FIELD) return [];
      const { alias, name } = selection;
      const requirement = joins.requirements.find(
        (known) => joins.subgraphs.get(known.graph) === subgraph && known.type === type && known.field === name.value,
      );
      const [set] = parse(`{ ${requirement?.requires ?? "__typename"} }`, { noLocation: true })
        .definitions as readonly OperationDefinitionNode[];
      return [[(alias ?? name).value, requirement ? required(set!.selectionSet) : []] as const];
    }),
  );
}

function required({ selections }: SelectionSetNode): RequiredSelection[] {
  return selections.flatMap((selection): RequiredSelection[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    const inner = selection.selectionSet ? required(selection.selectionSet) : [];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return [{ kind: "fragment", types: [selection.typeCondition!.name.value], selections: inner }];
    }
    return [{ kind: "field", name: selection.name.value, responseName: selection.name.value, selections: inner }];
  });
}

/** The key, without what only other fields require, and what these fields do. */
function sentFor(fields: readonly string[], others: readonly RequiredSelection[], needs: Needs): RequiredSelection[] {
  const computed = new Set([...needs.values()].flatMap(namesOf));
  const own = fields.flatMap((field) => needs.get(field) ?? []);
  return [...others.filter((selection) => selection.kind !== "field" || !computed.has(selection.name)), ...own];
}

/** What a document asks for, by place and type. */
class AskedFields {
  readonly #joins: Joins;
  readonly #root: SelectionSetNode;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;

  constructor({ definitions }: DocumentNode, joins: Joins) {
    const [operation, ...fragments] = definitions as readonly [OperationDefinitionNode, ...FragmentDefinitionNode[]];
    this.#joins = joins;
    this.#root = operation.selectionSet;
    this.#fragments = new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
  }

  /** The types of an interface that may stand at one of the paths, with those of the fields that each is asked for. */
  fieldsByType(
    type: string,
    paths: EntityBatch["paths"],
    fields: readonly string[],
  ): (readonly [type: string, fields: readonly string[]])[] {
    const known = this.#joins.schema.getType(type);
    const objects = isInterfaceType(known) ? this.#joins.schema.getPossibleTypes(known) : [];
    const places = paths.map((path) => this.#at(path));
    return objects.flatMap(({ name }) => {
      const asked = new Set(
        places
          .filter(({ types }) => types === null || types.includes(name))
          .flatMap(({ sets }) => sets.flatMap((set) => this.#fieldsOf(set, [name])))
          .map((field) => (field.alias ?? field.name).value),
      );
      const found = fields.filter((field) => asked.has(field));
      return found.length === 0 ? [] : [[name, found] as const];
    });
  }

  /** The selections at a path, and the types that it narrows its end to. */
  #at(path: readonly PathStep[]): {
    readonly sets: readonly SelectionSetNode[];
    readonly types: readonly string[] | null;
  } {
    let sets: readonly SelectionSetNode[] = [this.#root];
    let types: readonly string[] | null = null;
    for (const step of path) {
      if (step.kind === "field") {
        const within = types;
        sets = sets.flatMap((set) => this.#below(set, step.name, within));
        types = null;
      } else if (step.kind === "types") {
        types = step.names;
      }
    }
    return { sets, types };
  }

  #below(set: SelectionSetNode, responseName: string, types: readonly string[] | null): SelectionSetNode[] {
    return this.#fieldsOf(set, types).flatMap(({ alias, name, selectionSet }) =>
      (alias ?? name).value === responseName && selectionSet ? [selectionSet] : [],
    );
  }

  /** The fields of a selection for objects of one of the types; for any when null. */
  #fieldsOf({ selections }: SelectionSetNode, types: readonly string[] | null): FieldNode[] {
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      const { typeCondition, selectionSet } =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : this.#fragments.get(selection.name.value)!;
      const applies =
        !typeCondition || types === null || types.some((type) => this.#is(type, typeCondition.name.value));
      return applies ? this.#fieldsOf(selectionSet, types) : [];
    });
  }

  #is(type: string, condition: string): boolean {
    const { schema } = this.#joins;
    const abstract = schema.getType(condition);
    const object = schema.getType(type);
    if (type === condition) return true;
    return isAbstractType(abstract) && object !== undefined && schema.isSubType(abstract, object as never);
  }
}
