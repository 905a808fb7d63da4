import { type DocumentNode, Kind, type ObjectTypeDefinitionNode, parse, print } from "graphql";
import type { Joins, Requirement } from "./joins.ts";

/** The root field, which only the planner knows, of an entity as one subgraph has it. */
export function entityRootOf({ graph, type }: Pick<Requirement, "graph" | "type">): string {
  return `_entity_${graph}_${type}`;
}

/** A supergraph with a root field for each entity that has a field with `@requires`. */
export function withEntityRoots(sdl: string, { requirements, schema }: Joins): string {
  const query = schema.getQueryType()!.name;
  const roots = new Set(
    requirements.map((entity) => `${entityRootOf(entity)}: ${entity.type} @join__field(graph: ${entity.graph})`),
  );
  const [added] = parse(`type ${query} { ${[...roots].join(" ")} }`, { noLocation: true })
    .definitions as readonly ObjectTypeDefinitionNode[];
  const document = parse(sdl, { noLocation: true });
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === query
      ? { ...definition, fields: [...(definition.fields ?? []), ...added!.fields!] }
      : definition,
  );
  return print({ ...document, definitions } satisfies DocumentNode);
}
