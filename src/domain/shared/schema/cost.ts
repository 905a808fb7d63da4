import { printSchemaWithDirectives } from "@graphql-tools/utils";
import {
  type ConstDirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  print,
  visit,
} from "graphql";
import { Directive } from "type-graphql";

/**
 * What one call of a field costs by what it is read with, in objects made: some 2 µs of this process and PostgreSQL together. Measured on
 * 1,000 co-ops; a field that costs otherwise says so with {@link Cost}.
 */
const usualCosts = {
  /** A record or a list that is read together with those of its siblings. */
  record: 1,
  listBelow: 5,
  /** Reads of their own at the root; a list may have any filter, and may be counted. */
  rootRecord: 20,
  rootList: 1_000,
  /** Several statements in a transaction of its own. */
  mutation: 500,
} as const;

/** What one call of a field costs, where it is not what fields read in its way usually cost. Zero is for what is only computed. */
export function Cost(weight: number): MethodDecorator & PropertyDecorator {
  return Directive(`@cost(weight: ${weight})`);
}

/** How many values a list has at most, or hardly ever more than. Lists that say nothing are counted as ten. */
export function ListSize(assumedSize: number): MethodDecorator & PropertyDecorator {
  return Directive(`@listSize(assumedSize: ${assumedSize})`);
}

/**
 * Prints a schema with what its fields cost: what they say themselves, and otherwise what follows from how they are read. Those with a
 * resolver are read by it, entities by whoever has them, all others have been read with their object.
 *
 * Source: IBM GraphQL Cost Directive Specification
 */
export function printWithCosts(schema: GraphQLSchema): string {
  const document: DocumentNode = parse(printSchemaWithDirectives(schema), { noLocation: true });
  const entities = entitiesOf(document);
  const annotated = visit(document, {
    ObjectTypeDefinition(definition) {
      const type = schema.getType(definition.name.value) as GraphQLObjectType;
      const fields = definition.fields?.map((node) => withCost(node, type, schema, entities));
      return { ...definition, ...(fields && { fields }) };
    },
  });
  return print(annotated);
}

function withCost(
  node: FieldDefinitionNode,
  type: GraphQLObjectType,
  schema: GraphQLSchema,
  entities: ReadonlySet<string>,
): FieldDefinitionNode {
  const field = type.getFields()[node.name.value]!;
  const added: ConstDirectiveNode[] = [];
  const weight = usualCostOf(type, field, schema, entities);
  if (weight !== null && !isSaid(node, "cost")) added.push(directive(`@cost(weight: ${weight})`));
  if (isPaged(field) && !isSaid(node, "listSize")) added.push(directive(pageSize));
  return { ...node, directives: [...(node.directives ?? []), ...added] };
}

const pageSize =
  '@listSize(slicingArguments: ["first", "last"], sizedFields: ["edges", "nodes"], requireOneSlicingArgument: false)';

/** Null for what has been read with its object. */
function usualCostOf(
  type: GraphQLObjectType,
  field: GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
  entities: ReadonlySet<string>,
): number | null {
  if (type === schema.getSubscriptionType()) return null;
  if (type === schema.getMutationType()) return usualCosts.mutation;
  if (type === schema.getQueryType()) return isPaged(field) ? usualCosts.rootList : usualCosts.rootRecord;
  if (isPaged(field)) return usualCosts.listBelow;
  return field.resolve || entities.has(getNamedType(field.type).name) ? usualCosts.record : null;
}

/** Whether a field is a connection: one that answers a page. */
function isPaged({ type, args }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return args.some(({ name }) => name === "first") && isObjectType(named) && "nodes" in named.getFields();
}

function entitiesOf({ definitions }: DocumentNode): ReadonlySet<string> {
  const types = definitions.filter(
    (definition): definition is ObjectTypeDefinitionNode => definition.kind === Kind.OBJECT_TYPE_DEFINITION,
  );
  return new Set(types.filter((type) => isSaid(type, "key")).map(({ name }) => name.value));
}

function isSaid({ directives = [] }: Pick<FieldDefinitionNode, "directives">, name: string): boolean {
  return directives.some((each) => each.name.value === name);
}

function directive(text: string): ConstDirectiveNode {
  const [type] = parse(`type T ${text}`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return type.directives![0]!;
}
