import { type ConstDirectiveNode, type DocumentNode, Kind, parse, print, visit } from "graphql";

/** Directives that say who answers what, and what of the supergraph is there at all. */
const telling = /^(?:join__|link$|core$|inaccessible$)/;

/**
 * A supergraph as the native planner gets it: without descriptions, default values, and directives that don't matter to a plan.
 * It reads less of GraphQL than graphql-js does, as whole numbers of 64 bits at most.
 */
export function plannersSdl(sdl: string): string {
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.filter(
    (definition) => definition.kind !== Kind.DIRECTIVE_DEFINITION || telling.test(definition.name.value),
  );
  return print(visit({ ...document, definitions } satisfies DocumentNode, { enter: withoutWords }));
}

function withoutWords(node: object): object | undefined {
  const { description, directives, defaultValue } = node as {
    readonly description?: unknown;
    readonly directives?: readonly ConstDirectiveNode[];
    readonly defaultValue?: unknown;
  };
  const kept = directives?.filter(({ name }) => telling.test(name.value));
  if (description === undefined && defaultValue === undefined && kept?.length === directives?.length) return undefined;
  return { ...node, description: undefined, defaultValue: undefined, ...(kept && { directives: kept }) };
}
