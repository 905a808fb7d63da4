import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { type Fragments, fragmentsOf, responseNameOfField, textOfArguments } from "./collectFields.ts";

/** The response name under which a field of the client's document is asked for. */
export type AskedAs = (field: FieldNode) => string;

/** A document in which several response names stand for one field. */
export interface SharedFields {
  /** What is asked instead: equal fields have one response name. */
  readonly asked: DocumentNode;
  /** The client's document, its fragments opened. */
  readonly document: DocumentNode;
  readonly askedAs: AskedAs;
}

/**
 * Finds the fields of a document that are equal: asked of the same objects, with the same arguments and the same
 * selections, under several response names. They are to be asked for once.
 *
 * Fields with other selections stay apart: a null that bubbles up in one of them must not reach the other. So do the
 * root fields of a mutation, each of which is a deed.
 *
 * @param document without `@skip` and `@include`
 * @returns null when no two fields are equal: most documents have none
 */
export function shareFields(document: DocumentNode, schema: GraphQLSchema): SharedFields | null {
  const operation = document.definitions[0] as OperationDefinitionNode;
  if (!hasAlias(document)) return null;
  const selectionSet = open(operation.selectionSet, fragmentsOf(document));
  const classes = new FieldClasses(schema);
  const root = schema.getRootType(operation.operation)!;
  classes.read([{ set: selectionSet, type: root, types: typesOf(schema, root) }], operation.operation === "mutation");
  if (!classes.areShared) return null;
  const askedAs = classes.names();
  const asked = { ...operation, selectionSet: askedSet(selectionSet, classes, askedAs) };
  return {
    asked: { kind: Kind.DOCUMENT, definitions: [asked] },
    document: { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] },
    askedAs,
  };
}

/** A selection set that contributes to one object, or to some of its types. */
interface Contribution {
  readonly set: SelectionSetNode;
  readonly type: GraphQLCompositeType;
  /** Names of the object types for which it counts. */
  readonly types: readonly string[];
}

/** Every selection of one response name on one object. */
interface FieldSelections {
  readonly responseName: string;
  readonly name: string;
  readonly args: string;
  readonly nodes: FieldNode[];
  readonly below: Contribution[];
  /** What the type of the field is, wherever it stands, and for which objects. */
  readonly marks: Set<string>;
}

/** Sorts the fields of a document into classes of equal ones. */
class FieldClasses {
  readonly #schema: GraphQLSchema;
  readonly #ids = new Map<string, number>();
  readonly #classOf = new Map<FieldNode, number>();
  readonly #responseNamesOf = new Map<number, Set<string>>();
  readonly #repeated = new Set<FieldNode>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  get areShared(): boolean {
    return this.#repeated.size > 0;
  }

  /** Whether another node asks for all that this one does. */
  isRepeated(node: FieldNode): boolean {
    return this.#repeated.has(node);
  }

  /** Where the client has several names for equal fields, wherever they stand, the name is none of the client's. */
  names(): AskedAs {
    const clients = new Set([...this.#responseNamesOf.values()].flatMap((names) => [...names]));
    let prefix = "_once";
    while ([...clients].some((name) => name.startsWith(prefix))) prefix += "_";
    return (node) => {
      const id = this.#classOf.get(node);
      if (id === undefined || this.#responseNamesOf.get(id)!.size === 1) return responseNameOfField(node);
      return `${prefix}${id}_${node.name.value}`;
    };
  }

  /** @returns a text that is equal for selections that ask the same */
  read(contributions: readonly Contribution[], areDeeds = false): string {
    const told = new Set<number>();
    for (const standing of this.#standings(contributions)) {
      const { responseName, name, args, nodes, marks } = standing;
      // What is asked of some objects and otherwise of others is a field of its own.
      const own = areDeeds || marks.size > 1 ? responseName : "";
      const id = this.#idOf(`${own} ${name}(${args}) ${[...marks].sort()} {${this.#below(standing)}}`);
      if (name !== "__typename") this.#take(id, responseName, nodes, told.has(id));
      told.add(id);
    }
    return [...told].sort((a, b) => a - b).join();
  }

  #take(id: number, responseName: string, nodes: readonly FieldNode[], isRepeated: boolean): void {
    const names = this.#responseNamesOf.get(id) ?? new Set();
    this.#responseNamesOf.set(id, names.add(responseName));
    for (const node of nodes) {
      this.#classOf.set(node, id);
      if (isRepeated) this.#repeated.add(node);
    }
  }

  #below({ name, nodes, below }: FieldSelections): string {
    // graphql-js answers what is asked about the schema under the client's own names.
    if (name.startsWith("__")) return nodes.map(({ selectionSet }) => selectionSet && print(selectionSet)).join();
    return this.read(below);
  }

  #standings(contributions: readonly Contribution[]): FieldSelections[] {
    const standings = new Map<string, FieldSelections>();
    for (const contribution of contributions) this.#collect(contribution, standings);
    return [...standings.values()];
  }

  #collect({ set, type, types }: Contribution, into: Map<string, FieldSelections>): void {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) this.#stand(selection, type, types, into);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const condition = selection.typeCondition && this.#schema.getType(selection.typeCondition.name.value);
        const inner = isCompositeType(condition) ? condition : type;
        const within = new Set(typesOf(this.#schema, inner));
        this.#collect(
          { set: selection.selectionSet, type: inner, types: types.filter((name) => within.has(name)) },
          into,
        );
      }
    }
  }

  #stand(
    node: FieldNode,
    type: GraphQLCompositeType,
    types: readonly string[],
    into: Map<string, FieldSelections>,
  ): void {
    const responseName = responseNameOfField(node);
    const name = node.name.value;
    const args = textOfArguments(node);
    const key = `${responseName} ${name}(${args})`;
    let standing = into.get(key);
    if (!standing) {
      standing = { responseName, name, args, nodes: [], below: [], marks: new Set() };
      into.set(key, standing);
    }
    const field = "getFields" in type ? type.getFields()[name] : undefined;
    standing.nodes.push(node);
    standing.marks.add(`${field?.type} of ${types} ${node.directives?.map(print)}`);
    const inner = field && getNamedType(field.type);
    if (node.selectionSet && isCompositeType(inner)) {
      standing.below.push({ set: node.selectionSet, type: inner, types: typesOf(this.#schema, inner) });
    }
  }

  #idOf(key: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) return known;
    this.#ids.set(key, this.#ids.size);
    return this.#ids.size - 1;
  }
}

/** The selections with the names under which they are asked for, and without what is asked for already. */
function askedSet({ selections, ...set }: SelectionSetNode, classes: FieldClasses, askedAs: AskedAs): SelectionSetNode {
  const asked = selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) {
      return classes.isRepeated(selection) ? [] : [askedField(selection, classes, askedAs)];
    }
    if (selection.kind !== Kind.INLINE_FRAGMENT) return [selection];
    const within = askedSet(selection.selectionSet, classes, askedAs);
    return within.selections.length === 0 && selection.selectionSet.selections.length > 0
      ? []
      : [{ ...selection, selectionSet: within }];
  });
  return { ...set, selections: asked };
}

function askedField(node: FieldNode, classes: FieldClasses, askedAs: AskedAs): FieldNode {
  const { alias: _, selectionSet, ...field } = node;
  const value = askedAs(node);
  const alias = value === node.name.value ? {} : { alias: { kind: Kind.NAME, value } as const };
  const isAboutSchema = node.name.value.startsWith("__");
  const below = selectionSet && (isAboutSchema ? selectionSet : askedSet(selectionSet, classes, askedAs));
  return { ...field, ...alias, ...(below && { selectionSet: below }) };
}

/** The selections with every fragment written out: each field has a place of its own. */
function open({ selections, ...set }: SelectionSetNode, fragments: Fragments): SelectionSetNode {
  const opened = selections.map((selection): SelectionNode => {
    if (selection.kind === Kind.FIELD) {
      const { selectionSet } = selection;
      return selectionSet ? { ...selection, selectionSet: open(selectionSet, fragments) } : { ...selection };
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return { ...selection, selectionSet: open(selection.selectionSet, fragments) };
    }
    const { typeCondition, selectionSet } = fragments.get(selection.name.value)!;
    return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: open(selectionSet, fragments) };
  });
  return { ...set, selections: opened };
}

function hasAlias({ definitions }: DocumentNode): boolean {
  const isAliased = ({ selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      const { selectionSet } = selection;
      return (selection.kind === Kind.FIELD && selection.alias) || (selectionSet && isAliased(selectionSet));
    });
  return definitions.some((definition) => "selectionSet" in definition && isAliased(definition.selectionSet));
}

function typesOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly string[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
}
