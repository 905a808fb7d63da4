import {
  type ConstDirectiveNode,
  type DefinitionNode,
  type DocumentNode,
  Kind,
  type OperationTypeDefinitionNode,
  OperationTypeNode,
  type SchemaDefinitionNode,
  type SchemaExtensionNode,
} from "graphql";
import { federation, isImplemented } from "./features.ts";
import { readLink } from "./links.ts";

/** The newest version of federation that the composition reads. What we do of newer ones is in this one as well. */
const composedMinor = 9;

/**
 * A subgraph's schema in the words that the composition reads: it knows federation up to 2.9, and looks for the root types in
 * the schema's definition and not in its extensions.
 *
 * @param document without what `findUnsupported` refuses
 */
export function forComposition(document: DocumentNode): DocumentNode {
  return withRootsInDefinition({ ...document, definitions: document.definitions.map(withKnownLinks) });
}

function withKnownLinks<Definition extends DefinitionNode>(definition: Definition): Definition {
  if (!isOfSchema(definition)) return definition;
  return { ...definition, directives: (definition.directives ?? []).map(withKnownVersion) };
}

/** A newer link of federation as one of 2.9, without the imports that nothing uses and 2.9 does not have. */
function withKnownVersion(directive: ConstDirectiveNode): ConstDirectiveNode {
  const link = readLink(directive);
  if (link?.identity !== federation || Number(link.version?.split(".")[1]) <= composedMinor) return directive;
  const unknown = new Set(link.imports.map(({ name }) => name).filter((name) => !isKnown(name)));
  return {
    ...directive,
    arguments: (directive.arguments ?? []).map((argument) => {
      const { name, value } = argument;
      if (name.value === "url")
        return { ...argument, value: { kind: Kind.STRING, value: `${federation}/v2.${composedMinor}` } };
      if (name.value !== "import" || value.kind !== Kind.LIST) return argument;
      const values = value.values.filter((item) => {
        const imported =
          item.kind === Kind.OBJECT ? item.fields.find((field) => field.name.value === "name")?.value : item;
        return imported?.kind !== Kind.STRING || !unknown.has(imported.value);
      });
      return { ...argument, value: { ...value, values } };
    }),
  };
}

function isKnown(name: string): boolean {
  return !name.startsWith("@") || isImplemented({ identity: federation, name });
}

/** Source: GraphQL specification, "Default Root Operation Type Names" and "Schema Extension" */
function withRootsInDefinition(document: DocumentNode): DocumentNode {
  const extensions = document.definitions.filter((one) => one.kind === Kind.SCHEMA_EXTENSION);
  const added = extensions.flatMap(({ operationTypes = [] }) => operationTypes);
  if (added.length === 0) return document;
  const known = document.definitions.find((one) => one.kind === Kind.SCHEMA_DEFINITION);
  const definition: SchemaDefinitionNode = known
    ? { ...known, operationTypes: [...known.operationTypes, ...added] }
    : { kind: Kind.SCHEMA_DEFINITION, operationTypes: [...added, ...defaultRoots(document, added)] };
  const others = document.definitions
    .filter((one) => one !== known)
    .map((one) => (one.kind === Kind.SCHEMA_EXTENSION ? { ...one, operationTypes: [] } : one))
    .filter((one) => one.kind !== Kind.SCHEMA_EXTENSION || (one.directives ?? []).length > 0);
  return { ...document, definitions: [definition, ...others] };
}

/** The roots that a schema without a definition has by the names of its types. */
function defaultRoots(
  { definitions }: DocumentNode,
  given: readonly OperationTypeDefinitionNode[],
): OperationTypeDefinitionNode[] {
  const names = new Set(definitions.map((one) => ("name" in one ? one.name?.value : undefined)));
  return Object.values(OperationTypeNode)
    .filter((operation) => !given.some((one) => one.operation === operation))
    .map((operation) => ({ operation, name: `${operation[0]!.toUpperCase()}${operation.slice(1)}` }))
    .filter(({ name }) => names.has(name))
    .map(({ operation, name }) => ({
      kind: Kind.OPERATION_TYPE_DEFINITION,
      operation,
      type: { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: name } },
    }));
}

function isOfSchema(definition: DefinitionNode): definition is SchemaDefinitionNode | SchemaExtensionNode {
  return definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION;
}
