import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  OperationTypeNode,
  parse,
} from "graphql";
import { readDefinitions } from "./definitions.ts";
import { joinArgument, joinedGraphsOf, joinsOf } from "./joinDirectives.ts";

type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** The owner of every subgraph of this process. */
const own = "";

/**
 * Finds the fields that a partner answers beside what another owner answers: its root fields, its fields of types that
 * others have as well, and the fields of interfaces that such fields implement. Subgraphs at a URL are partners, each an
 * owner; those without a host are ours, one owner.
 *
 * @returns coordinates: `Query.grants`, `Coop.grants`
 */
export function findCrossings(supergraph: DocumentNode): ReadonlySet<string> {
  const graphs = joinedGraphsOf(supergraph);
  const owners = new Map(graphs.map(({ key, name, url }) => [name ?? key, isRemote(url) ? (name ?? key) : own]));
  if ([...owners.values()].every((owner) => owner === own)) return new Set();
  const { byCoordinate, keys } = readDefinitions(supergraph);
  const types = supergraph.definitions.filter(hasFields);
  const roots = rootsOf(supergraph);
  const ownersOf = (subgraphs: Iterable<string>) => new Set([...subgraphs].map((name) => owners.get(name) ?? name));
  const crossings = new Set<string>();
  for (const type of types.filter(({ kind }) => kind === Kind.OBJECT_TYPE_DEFINITION)) {
    const ofType = ownersOf(byCoordinate.get(type.name.value)?.subgraphs ?? []);
    for (const field of type.fields ?? []) {
      const coordinate = `${type.name.value}.${field.name.value}`;
      const answering = isOfInterfaceObject(field) ? [] : (byCoordinate.get(coordinate)?.subgraphs ?? []);
      const ofField = ownersOf([...answering, ...(keys.get(coordinate) ?? [])]);
      const isAnsweredWithType = [...ofType].every((owner) => ofField.has(owner));
      if (!ofField.has(own) && (roots.has(type.name.value) || !isAnsweredWithType)) crossings.add(coordinate);
    }
  }
  return withInterfaces(types, crossings);
}

/**
 * The public schema in which a partner that fails costs its own fields and nothing above them: a crossing that is not null
 * by the partner's word is nullable, and `@semanticNonNull` keeps that word.
 *
 * Source: "Semantic Nullability", GraphQL working group, RFC; the directive as Apollo Kotlin and Relay read it
 */
export function withNullableCrossings(publicSchema: DocumentNode, crossings: ReadonlySet<string>): DocumentNode {
  let isChanged = false;
  const mend = (type: TypeWithFields): TypeWithFields => ({
    ...type,
    fields: (type.fields ?? []).map((field) => {
      const { type: given } = field;
      if (given.kind !== Kind.NON_NULL_TYPE || !crossings.has(`${type.name.value}.${field.name.value}`)) return field;
      isChanged = true;
      const others = (field.directives ?? []).filter(({ name }) => name.value !== semanticNonNull.name.value);
      return { ...field, type: given.type, directives: [...others, semanticNonNull] };
    }),
  });
  const definitions = publicSchema.definitions.map((definition) =>
    hasFields(definition) ? mend(definition) : definition,
  );
  if (!isChanged) return publicSchema;
  const isDeclared = definitions.some(
    (one) => one.kind === Kind.DIRECTIVE_DEFINITION && one.name.value === semanticNonNull.name.value,
  );
  return { ...publicSchema, definitions: [...(isDeclared ? [] : [declaration]), ...definitions] };
}

/** The coordinates of the fields of a public schema that are nullable although their subgraph says that they are not. */
export function nullableCrossingsOf(publicSchema: GraphQLSchema): string[] {
  return Object.values(publicSchema.getTypeMap()).flatMap(({ name: typeName, astNode }) => {
    const fields = astNode && hasFields(astNode) ? (astNode.fields ?? []) : [];
    return fields
      .filter(({ directives }) => directives?.some(({ name }) => name.value === semanticNonNull.name.value))
      .map(({ name }) => `${typeName}.${name.value}`);
  });
}

const [declaration] = parse("directive @semanticNonNull(levels: [Int!]! = [0]) on FIELD_DEFINITION", {
  noLocation: true,
}).definitions as [DefinitionNode];

const semanticNonNull: ConstDirectiveNode = {
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: "semanticNonNull" },
};

function isRemote(url: string | null): boolean {
  return url !== null && URL.canParse(url);
}

/** Whether an object has the field by an interface that another subgraph knows as an object. */
function isOfInterfaceObject(field: FieldDefinitionNode): boolean {
  return joinsOf(field, "join__field").some((join) => joinArgument(join, "graph") === null);
}

/** An interface promises no more than what implements it keeps. */
function withInterfaces(types: readonly TypeWithFields[], crossings: Set<string>): ReadonlySet<string> {
  let before: number;
  do {
    before = crossings.size;
    for (const type of types) {
      for (const field of type.fields ?? []) {
        if (!crossings.has(`${type.name.value}.${field.name.value}`)) continue;
        for (const { name } of type.interfaces ?? []) crossings.add(`${name.value}.${field.name.value}`);
      }
    }
  } while (crossings.size > before);
  return crossings;
}

function rootsOf({ definitions }: DocumentNode): ReadonlySet<string> {
  const schema = definitions.find(({ kind }) => kind === Kind.SCHEMA_DEFINITION);
  const given = schema?.kind === Kind.SCHEMA_DEFINITION ? schema.operationTypes : [];
  return given.length > 0
    ? new Set(given.map(({ type }) => type.name.value))
    : new Set(Object.values(OperationTypeNode).map((kind) => `${kind[0]!.toUpperCase()}${kind.slice(1)}`));
}

function hasFields(definition: DefinitionNode): definition is TypeWithFields {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}
