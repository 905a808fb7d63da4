import type { ConstDirectiveNode, DefinitionNode, DocumentNode } from "graphql";

/** A directive where it stands. */
export interface AppliedDirective {
  /** `Coop`, `Coop.name`, `Query.coops(first:)`, `schema`. */
  readonly coordinate: string;
  readonly directive: ConstDirectiveNode;
}

interface Element {
  readonly name?: { readonly value: string } | undefined;
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
  readonly arguments?: readonly Element[] | undefined;
  readonly fields?: readonly Element[] | undefined;
  readonly values?: readonly Element[] | undefined;
}

/** Every directive that a schema applies, with the coordinate of what it stands at. */
export function* appliedDirectives({ definitions }: DocumentNode): Generator<AppliedDirective> {
  for (const definition of definitions) yield* within(definition);
}

function* within(definition: DefinitionNode): Generator<AppliedDirective> {
  const type = definition as Element;
  const name = type.name === undefined ? "schema" : `${"locations" in definition ? "@" : ""}${type.name.value}`;
  yield* at(name, type);
  for (const argument of type.arguments ?? []) yield* at(`${name}(${argument.name?.value}:)`, argument);
  for (const member of [...(type.fields ?? []), ...(type.values ?? [])]) {
    const coordinate = `${name}.${member.name?.value}`;
    yield* at(coordinate, member);
    for (const argument of member.arguments ?? []) yield* at(`${coordinate}(${argument.name?.value}:)`, argument);
  }
}

function* at(coordinate: string, { directives = [] }: Element): Generator<AppliedDirective> {
  for (const directive of directives) yield { coordinate, directive };
}
