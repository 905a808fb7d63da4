import { type ConstDirectiveNode, type DocumentNode, Kind } from "graphql";

/** A subgraph as a supergraph names it. */
export interface JoinedGraph {
  /** What directives call it: its value of `join__Graph`. */
  readonly key: string;
  /** Null when the supergraph does not say. */
  readonly name: string | null;
  readonly url: string | null;
}

/** The subgraphs of a supergraph, in its order. Source: Apollo Federation, "join" specification v0.3, `join__Graph` */
export function joinedGraphsOf({ definitions }: DocumentNode): JoinedGraph[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== "join__Graph") return [];
    return (definition.values ?? []).flatMap((value) =>
      joinsOf(value, "join__graph").map((join) => ({
        key: value.name.value,
        name: joinArgument(join, "name"),
        url: joinArgument(join, "url"),
      })),
    );
  });
}

/** The directives of one name at a definition. */
export function joinsOf(
  { directives = [] }: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
  name: string,
): ConstDirectiveNode[] {
  return directives.filter((directive) => directive.name.value === name);
}

/** An argument of a directive as text, `true` and `false` too; null when it is not given. */
export function joinArgument({ arguments: given = [] }: ConstDirectiveNode, name: string): string | null {
  const value = given.find((argument) => argument.name.value === name)?.value;
  return value !== undefined && "value" in value ? String(value.value) : null;
}

/** A field set that a directive holds; null when it holds none. Composition may have kept the braces of a selection. */
export function fieldSetOf(join: ConstDirectiveNode, name: "key" | "requires" | "provides"): string | null {
  return joinArgument(join, name)?.replace(/^\s*\{([\s\S]*)\}\s*$/, "$1") || null;
}
