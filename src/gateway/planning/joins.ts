import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";

/** What a supergraph's SDL says besides its types: who resolves what, and by which means. */
export interface Joins {
  readonly document: DocumentNode;
  /** With what clients do not see. */
  readonly schema: GraphQLSchema;
  /** Every type that has fields. */
  readonly types: readonly TypeWithFields[];
  /** Every field that a subgraph computes from others. */
  readonly requirements: readonly Requirement[];
  /** Names of subgraphs by their value of `join__Graph`. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Whether a subgraph knows an interface only as an object. */
  isInterfaceObject(subgraph: string, type: string): boolean;
}

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field with `@requires`, as one subgraph has it. */
export interface Requirement {
  /** By its value of `join__Graph`. */
  readonly graph: string;
  readonly type: string;
  readonly field: string;
  /** The field set. */
  readonly requires: string;
}

/** Source: Apollo Federation, "join" specification v0.3 */
export function readJoins(sdl: string): Joins {
  const document = parse(sdl, { noLocation: true });
  const types = document.definitions.filter(hasFields);
  const subgraphs = subgraphsOf(document);
  const interfaceObjects = new Set(
    types.flatMap((type) =>
      joinsOf(type, "join__type")
        .filter((join) => textOf(join, "isInterfaceObject") === "true")
        .map((join) => `${subgraphs.get(textOf(join, "graph")!)} ${type.name.value}`),
    ),
  );
  return {
    document,
    schema: buildASTSchema(document, { assumeValid: true }),
    types,
    requirements: types.flatMap((type) => (type.fields ?? []).flatMap((field) => requirementsOf(type, field))),
    subgraphs,
    isInterfaceObject: (subgraph, type) => interfaceObjects.has(`${subgraph} ${type}`),
  };
}

/** Tells a field of a subgraph from all others. */
export function fieldKey(graph: string, type: string, field: string): string {
  return `${graph} ${type}.${field}`;
}

/** The directives of one name. */
function joinsOf(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

/** A directive's argument as text; null when it is not given. */
function textOf({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value !== undefined && "value" in value ? String(value.value) : null;
}

function hasFields(definition: DocumentNode["definitions"][number]): definition is TypeWithFields {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function requirementsOf(type: TypeWithFields, field: FieldDefinitionNode): Requirement[] {
  return joinsOf(field, "join__field").flatMap((join) => {
    const requires = textOf(join, "requires");
    const graph = textOf(join, "graph");
    return requires && graph ? [{ graph, type: type.name.value, field: field.name.value, requires }] : [];
  });
}

function subgraphsOf({ definitions }: DocumentNode): Map<string, string> {
  const values = definitions.flatMap((definition) =>
    definition.kind === Kind.ENUM_TYPE_DEFINITION && definition.name.value === "join__Graph"
      ? (definition.values ?? [])
      : [],
  );
  return new Map(
    values.map((value) => [value.name.value, textOf(joinsOf(value, "join__graph")[0]!, "name") ?? value.name.value]),
  );
}
