import { type DocumentNode, type FieldDefinitionNode, parse, print, TypeInfo, visit, visitWithTypeInfo } from "graphql";
import { fieldKey, graphOf, type Joins, namedTypeOf } from "./joins.ts";

/** What one `@provides` gives, by the types on its way: the fields that it names of each. */
type Given = ReadonlyMap<string, string>;

/**
 * Leaves out of the planner's supergraph what it would mix up: within a subgraph it takes what the field of one
 * type provides for what that of another does, when both lead to the same type. Nothing is lost but a short cut:
 * the owner of a field is asked for it then.
 *
 * @returns null when there is nothing to leave out
 */
export function keepProvidesApart(sdl: string, joins: Joins): string | null {
  const kept = new Map<string, { readonly owner: string; readonly given: Given }[]>();
  const left = new Set<string>();
  for (const { graph, type, field, fields } of joins.provisions) {
    const given = givenBy(joins, namedTypeOf(joins.schema, type, field), fields);
    const inGraph = kept.get(graph) ?? [];
    if (inGraph.some((other) => other.owner !== type && isMixedUp(other.given, given))) {
      left.add(fieldKey(graph, type, field));
    } else {
      kept.set(graph, [...inGraph, { owner: type, given }]);
    }
  }
  return left.size === 0 ? null : print(without(parse(sdl, { noLocation: true }), left));
}

function givenBy({ schema }: Joins, type: string, fieldSet: string): Given {
  const types = new TypeInfo(schema);
  const fields = new Map<string, Set<string>>([[type, new Set()]]);
  visit(
    parse(`fragment Provided on ${type} { ${fieldSet} }`, { noLocation: true }),
    visitWithTypeInfo(types, {
      Field({ name }) {
        const parent = types.getParentType()!.name;
        fields.set(parent, (fields.get(parent) ?? new Set()).add(name.value));
      },
    }),
  );
  return new Map([...fields].map(([name, named]) => [name, [...named].sort().join(" ")]));
}

function isMixedUp(one: Given, other: Given): boolean {
  return [...one].some(([type, fields]) => other.has(type) && other.get(type) !== fields);
}

function without(document: DocumentNode, left: ReadonlySet<string>): DocumentNode {
  const cut = (type: string, field: FieldDefinitionNode): FieldDefinitionNode => ({
    ...field,
    directives: (field.directives ?? []).map((directive) =>
      left.has(fieldKey(graphOf(directive) ?? "", type, field.name.value))
        ? { ...directive, arguments: directive.arguments!.filter(({ name }) => name.value !== "provides") }
        : directive,
    ),
  });
  const ofType = <Node extends { readonly name: { readonly value: string } }>(
    node: Node & { readonly fields?: readonly FieldDefinitionNode[] | undefined },
  ) => ({ ...node, fields: (node.fields ?? []).map((field) => cut(node.name.value, field)) });
  return visit(document, { ObjectTypeDefinition: ofType, InterfaceTypeDefinition: ofType });
}
