import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  type InterfaceTypeDefinitionNode,
  isInterfaceType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
} from "graphql";
import { fieldSetOf, joinArgument, joinedGraphsOf, joinsOf } from "../supergraph/joinDirectives.ts";

/** What a supergraph's SDL says besides its types: who resolves what, and by which means. */
export interface Joins {
  readonly document: DocumentNode;
  /** With what clients do not see. */
  readonly schema: GraphQLSchema;
  /** Every type that has fields. */
  readonly types: readonly TypeWithFields[];
  /** Every field that a subgraph computes from others. */
  readonly requirements: readonly Requirement[];
  /** Every field that gives others along with what it leads to. */
  readonly provisions: readonly Provision[];
  /** Names of subgraphs by their value of `join__Graph`. */
  readonly subgraphs: ReadonlyMap<string, string>;
  /** Whether a subgraph knows an interface only as an object. */
  isInterfaceObject(subgraph: string, type: string): boolean;
}

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** A field as one subgraph has it. */
interface JoinedField {
  /** By its value of `join__Graph`. */
  readonly graph: string;
  readonly type: string;
  readonly field: string;
}

/** A field with `@requires`, and its field set. */
export interface Requirement extends JoinedField {
  readonly requires: string;
}

/** A field with `@provides`, and its field set. */
export interface Provision extends JoinedField {
  readonly fields: string;
}

/** Source: Apollo Federation, "join" specification v0.3 */
export function readJoins(sdl: string): Joins {
  const document = parse(sdl, { noLocation: true });
  const types = document.definitions.filter(hasFields);
  const subgraphs = new Map(joinedGraphsOf(document).map(({ key, name }) => [key, name ?? key]));
  const interfaceObjects = new Set(
    types.flatMap((type) =>
      joinsOf(type, "join__type")
        .filter((join) => joinArgument(join, "isInterfaceObject") === "true")
        .map((join) => `${subgraphs.get(joinArgument(join, "graph")!)} ${type.name.value}`),
    ),
  );
  return {
    document,
    schema: buildASTSchema(document, { assumeValid: true }),
    types,
    requirements: fieldSets(types, "requires").map(({ set, ...field }) => ({ ...field, requires: set })),
    provisions: fieldSets(types, "provides").map(({ set, ...field }) => ({ ...field, fields: set })),
    subgraphs,
    isInterfaceObject: (subgraph, type) => interfaceObjects.has(`${subgraph} ${type}`),
  };
}

/** Tells a field of a subgraph from all others. */
export function fieldKey(graph: string, type: string, field: string): string {
  return `${graph} ${type}.${field}`;
}

/** The value of `join__Graph` that a directive is for. */
export function graphOf(join: ConstDirectiveNode): string | null {
  return joinArgument(join, "graph");
}

/** The type that a field leads to, without lists and non-null. */
export function namedTypeOf(schema: GraphQLSchema, type: string, field: string): string {
  const owner = schema.getType(type);
  const definition = isObjectType(owner) || isInterfaceType(owner) ? owner.getFields()[field] : undefined;
  return definition ? getNamedType(definition.type).name : type;
}

function hasFields(definition: DocumentNode["definitions"][number]): definition is TypeWithFields {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** Every field that has a field set of one kind, with the set. */
function fieldSets(types: readonly TypeWithFields[], kind: "requires" | "provides") {
  return types.flatMap(({ name: { value: type }, fields = [] }) =>
    fields.flatMap((field) =>
      joinsOf(field, "join__field").flatMap((join): (JoinedField & { readonly set: string })[] => {
        const set = fieldSetOf(join, kind);
        const graph = graphOf(join);
        return set && graph ? [{ graph, type, field: field.name.value, set }] : [];
      }),
    ),
  );
}
