import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InputValueDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  type StringValueNode,
  type TypeDefinitionNode,
} from "graphql";
import { fieldSetOf, joinArgument, joinedGraphsOf, joinsOf } from "./joinDirectives.ts";

/** What a supergraph says of one type, field, argument, enum value or input field. */
export interface Definition {
  /** All of it that clients and routers see, but for documentation and for who answers it. */
  readonly text: string;
  readonly documentation: string | null;
  /** Names of the subgraphs that define it; of a field, those that answer it. */
  readonly subgraphs: ReadonlySet<string>;
  /** Names of the subgraphs that say `@override` at it. */
  readonly overriders: ReadonlySet<string>;
}

/** The definitions of a supergraph by their coordinates: `Coop`, `Coop.name`, `Query.coops(first:)`. */
export interface Definitions {
  readonly byCoordinate: ReadonlyMap<string, Definition>;
  /** Coordinates of fields that stand in a key, with the subgraphs that have such a key. */
  readonly keys: ReadonlyMap<string, ReadonlySet<string>>;
  /** What fields say they provide of what others answer: the coordinate, and who says so. */
  readonly provided: readonly { readonly coordinate: string; readonly subgraph: string }[];
}

/**
 * Reads what a supergraph defines, and who answers it. In the supergraph, directives have the names that composition gives
 * them, whatever a subgraph has called them.
 *
 * Source: Apollo Federation, "join" specification v0.3
 */
export function readDefinitions(supergraph: DocumentNode): Definitions {
  return new DefinitionReader(supergraph).read();
}

class DefinitionReader {
  readonly #types: ReadonlyMap<string, TypeDefinitionNode>;
  /** Subgraphs' names by what `join__Graph` calls them. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #found = new Map<string, Definition>();
  readonly #keys = new Map<string, Set<string>>();
  readonly #provided: { coordinate: string; subgraph: string }[] = [];

  constructor(document: DocumentNode) {
    this.#types = new Map(document.definitions.filter(isTypeDefinition).map((type) => [type.name.value, type]));
    this.#names = new Map(joinedGraphsOf(document).map(({ key, name }) => [key, name ?? key]));
  }

  read(): Definitions {
    for (const type of this.#types.values()) {
      if (!/^(join|link)__/.test(type.name.value)) this.#readType(type);
    }
    return { byCoordinate: this.#found, keys: this.#keys, provided: this.#provided };
  }

  #readType(type: TypeDefinitionNode): void {
    const name = type.name.value;
    const joins = joinsOf(type, "join__type");
    const subgraphs = new Set(joins.map((join) => this.#graphOf(join)));
    this.#add(name, type, { text: `${type.kind}${shapeOf(type)} ${othersOf(type)}`, subgraphs });
    for (const join of joins) {
      const key = fieldSetOf(join, "key");
      if (key !== null) this.#walk(name, key, (coordinate) => this.#addKey(coordinate, this.#graphOf(join)));
    }
    if (type.kind === Kind.ENUM_TYPE_DEFINITION) {
      for (const value of type.values ?? []) {
        this.#add(`${name}.${value.name.value}`, value, { text: othersOf(value), subgraphs });
      }
    } else if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of type.fields ?? [])
        this.#add(`${name}.${field.name.value}`, field, { text: inputText(field), subgraphs });
    } else if ("fields" in type) {
      for (const field of type.fields ?? []) this.#readField(name, field, subgraphs);
    }
  }

  #readField(typeName: string, field: FieldDefinitionNode, ofType: ReadonlySet<string>): void {
    const coordinate = `${typeName}.${field.name.value}`;
    const joins = joinsOf(field, "join__field").filter((join) => joinArgument(join, "graph") !== null);
    const answering = joins.filter(
      (join) => !["external", "usedOverridden"].some((name) => joinArgument(join, name) === "true"),
    );
    const overriding = joins.filter((join) => joinArgument(join, "override") !== null);
    // Without a word about it, every subgraph that has the type answers the field.
    const subgraphs = joins.length === 0 ? ofType : new Set(answering.map((join) => this.#graphOf(join)));
    const overriders = new Set(overriding.map((join) => this.#graphOf(join)));
    this.#add(coordinate, field, { text: `${print(field.type)} ${othersOf(field)}`, subgraphs, overriders });
    for (const argument of field.arguments ?? []) {
      this.#add(`${coordinate}(${argument.name.value}:)`, argument, { text: inputText(argument), subgraphs });
    }
    for (const join of joins) {
      const subgraph = this.#graphOf(join);
      const provides = fieldSetOf(join, "provides");
      const note = (provided: string) => this.#provided.push({ coordinate: provided, subgraph });
      if (provides !== null) this.#walk(namedTypeOf(field), provides, note);
    }
  }

  /** Tells the coordinates of all fields in a selection, as keys and `@provides` have it. */
  #walk(typeName: string, selection: string, tell: (coordinate: string) => void): void {
    const [operation] = parse(`{ ${selection} }`, { noLocation: true }).definitions;
    this.#walkSet(typeName, (operation as OperationDefinitionNode).selectionSet, tell);
  }

  #walkSet(typeName: string, { selections }: SelectionSetNode, tell: (coordinate: string) => void): void {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.#walkSet(selection.typeCondition?.name.value ?? typeName, selection.selectionSet, tell);
      } else if (selection.kind === Kind.FIELD) {
        tell(`${typeName}.${selection.name.value}`);
        const field = this.#fieldOf(typeName, selection.name.value);
        if (field && selection.selectionSet) this.#walkSet(namedTypeOf(field), selection.selectionSet, tell);
      }
    }
  }

  #fieldOf(typeName: string, name: string): FieldDefinitionNode | undefined {
    const type = this.#types.get(typeName);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION && type?.kind !== Kind.INTERFACE_TYPE_DEFINITION) return undefined;
    return type.fields?.find((field) => field.name.value === name);
  }

  #graphOf(join: ConstDirectiveNode): string {
    const graph = joinArgument(join, "graph") ?? "";
    return this.#names.get(graph) ?? graph;
  }

  #add(
    coordinate: string,
    { description }: { readonly description?: StringValueNode | undefined },
    found: Pick<Definition, "text" | "subgraphs"> & Partial<Definition>,
  ): void {
    this.#found.set(coordinate, { overriders: new Set(), documentation: description?.value ?? null, ...found });
  }

  #addKey(coordinate: string, subgraph: string): void {
    const known = this.#keys.get(coordinate) ?? new Set();
    this.#keys.set(coordinate, known.add(subgraph));
  }
}

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

function isTypeDefinition(node: DefinitionNode): node is TypeDefinitionNode {
  return "name" in node && node.kind.endsWith("TypeDefinition");
}

/** Of the types that are what their parts are, all parts: none of them is a field that could be added. */
function shapeOf(type: TypeDefinitionNode): string {
  switch (type.kind) {
    case Kind.ENUM_TYPE_DEFINITION:
      return ` {${namesOf(type.values)}}`;
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
      return ` {${namesOf(type.fields)}}`;
    case Kind.UNION_TYPE_DEFINITION:
      return ` {${namesOf(type.types)}}`;
    default:
      return "";
  }
}

function namesOf(nodes: readonly { readonly kind: Kind; readonly name: { readonly value: string } }[] = []): string {
  return nodes
    .map(({ name }) => name.value)
    .sort()
    .join(" ");
}

function inputText(node: InputValueDefinitionNode): string {
  return `${print(node.type)} = ${node.defaultValue ? print(node.defaultValue) : ""} ${othersOf(node)}`;
}

/** Its directives, but for those that say who answers. */
function othersOf(node: WithDirectives): string {
  return (node.directives ?? [])
    .filter(({ name }) => !name.value.startsWith("join__"))
    .map(print)
    .sort()
    .join(" ");
}

function namedTypeOf({ type }: FieldDefinitionNode): string {
  let inner = type;
  while (inner.kind !== Kind.NAMED_TYPE) inner = inner.type;
  return inner.name.value;
}
