import { type ASTNode, type DocumentNode, type FieldDefinitionNode, Kind, visit } from "graphql";
import { fieldKey } from "./joins.ts";

/** Fields to add, by type: the name of the field that is called, and the call's own. */
export type CallFields = ReadonlyMap<string, readonly (readonly [field: string, call: string])[]>;

/** The supergraph with the fields that stand for calls, and with requirements that name them. */
export function withCalls(
  document: DocumentNode,
  fields: CallFields,
  renamed: ReadonlyMap<string, string>,
): DocumentNode {
  const typeNamed = <Node extends ASTNode & { readonly name: { readonly value: string } }>(
    node: Node & { readonly fields?: readonly FieldDefinitionNode[] | undefined },
  ) => {
    const type = node.name.value;
    const own = (node.fields ?? []).map((field) => withRenamedRequires(type, field, renamed));
    const added = (fields.get(type) ?? []).flatMap(([name, call]) => {
      const field = own.find((candidate) => candidate.name.value === name);
      return field ? [{ ...field, name: { ...field.name, value: call }, arguments: [] }] : [];
    });
    return { ...node, fields: [...own, ...added] };
  };
  return visit(document, { ObjectTypeDefinition: typeNamed, InterfaceTypeDefinition: typeNamed });
}

function withRenamedRequires(
  type: string,
  field: FieldDefinitionNode,
  renamed: ReadonlyMap<string, string>,
): FieldDefinitionNode {
  const directives = field.directives?.map((directive) => {
    const graph = directive.arguments?.find(({ name }) => name.value === "graph")?.value;
    const set = graph?.kind === Kind.ENUM ? renamed.get(fieldKey(graph.value, type, field.name.value)) : undefined;
    if (directive.name.value !== "join__field" || set === undefined) return directive;
    const given = directive.arguments!.map((argument) =>
      argument.name.value === "requires"
        ? { ...argument, value: { kind: Kind.STRING, value: set } as const }
        : argument,
    );
    return { ...directive, arguments: given };
  });
  return directives ? { ...field, directives } : field;
}
