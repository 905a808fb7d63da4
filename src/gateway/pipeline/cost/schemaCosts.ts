import {
  type ConstDirectiveNode,
  type ConstValueNode,
  type DocumentNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  valueFromASTUntyped,
} from "graphql";

/** How many objects a field answers. Source: IBM GraphQL Cost Directive Specification, "@listSize" */
export interface ListSize {
  /** Of a list whose length no argument says. */
  readonly assumedSize: number | null;
  /** Arguments, or paths into them such as `page.first`, that say the length; the largest counts. */
  readonly slicingArguments: readonly string[];
  /** The lists below the field that are so long; of a list itself, none. */
  readonly sizedFields: readonly string[];
  /** Whether exactly one of the slicing arguments must be given. */
  readonly requireOneSlicingArgument: boolean;
}

/** What a supergraph says its parts cost; what it says nothing of is undefined. */
export interface SchemaCosts {
  /** By coordinate: `Coop`, `Coop.people`, `Query.coops(filter:)`, `CoopFilter.text`. */
  readonly weights: ReadonlyMap<string, number>;
  /** By the coordinate of a field. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

const specification = /\/cost\/v\d/;

/**
 * Reads `@cost` and `@listSize` of a supergraph, under whatever names it links them. A weight is a number, or a number
 * in a string as the specification has it.
 */
export function readSchemaCosts(supergraphSdl: string): SchemaCosts {
  const document = parse(supergraphSdl, { noLocation: true });
  const names = directiveNames(document);
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();

  function note(coordinate: string, directives: readonly ConstDirectiveNode[] = []): void {
    for (const directive of directives) {
      if (directive.name.value === names.cost) {
        const weight = Number(argumentOf(directive, "weight"));
        if (Number.isFinite(weight)) weights.set(coordinate, weight);
      } else if (directive.name.value === names.listSize) listSizes.set(coordinate, listSizeOf(directive));
    }
  }

  for (const definition of document.definitions as readonly TypeDefinitionNode[]) {
    if (!("name" in definition)) continue;
    const type = definition.name?.value;
    note(type, definition.directives);
    if (!("fields" in definition)) continue;
    for (const field of definition.fields ?? []) {
      note(`${type}.${field.name.value}`, field.directives);
      if (field.kind !== Kind.FIELD_DEFINITION) continue;
      for (const argument of field.arguments ?? []) {
        note(`${type}.${field.name.value}(${argument.name.value}:)`, argument.directives);
      }
    }
  }
  return { weights, listSizes };
}

/** What the link to the specification calls its directives. */
function directiveNames({ definitions }: DocumentNode): { readonly cost: string; readonly listSize: string } {
  const names = { cost: "cost", listSize: "listSize" };
  for (const definition of definitions) {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) continue;
    for (const link of definition.directives ?? []) {
      if (!specification.test(String(argumentOf(link, "url")))) continue;
      for (const imported of (argumentOf(link, "import") ?? []) as readonly unknown[]) {
        const { name, as } = imported as { readonly name?: string; readonly as?: string };
        if (name === "@cost" && as) names.cost = as.slice(1);
        if (name === "@listSize" && as) names.listSize = as.slice(1);
      }
    }
  }
  return names;
}

function listSizeOf(directive: ConstDirectiveNode): ListSize {
  const given = (name: string) => argumentOf(directive, name) ?? null;
  return {
    assumedSize: given("assumedSize") as number | null,
    slicingArguments: (given("slicingArguments") ?? []) as readonly string[],
    sizedFields: (given("sizedFields") ?? []) as readonly string[],
    requireOneSlicingArgument: given("requireOneSlicingArgument") !== false,
  };
}

function argumentOf({ arguments: given = [] }: ConstDirectiveNode, name: string): unknown {
  const value: ConstValueNode | undefined = given.find((argument) => argument.name.value === name)?.value;
  return value && valueFromASTUntyped(value);
}
