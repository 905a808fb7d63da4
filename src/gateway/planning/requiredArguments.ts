import {
  type DocumentNode,
  type FieldNode,
  isInterfaceType,
  parse,
  print,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { fieldKey, type Joins, type Requirement } from "./joins.ts";
import { requiredPrefix } from "./plan.ts";
import { withCalls } from "./withCalls.ts";

/** A field with arguments that some `@requires` names, as the planner knows it: under a name for each call, without arguments. */
export interface RequiredCall {
  readonly field: string;
  /** In parentheses; empty when the call gives none. */
  readonly argumentsText: string;
}

/** A call in what a field requires. */
export interface RequiredPlace {
  /** The fields and type conditions that lead to it, and its own field, as the subgraph is sent it. */
  readonly path: string;
  /** The planner's name of the call. */
  readonly call: string;
}

export interface RequiredArguments {
  /** The supergraph for the planner. */
  readonly sdl: string;
  readonly calls: ReadonlyMap<string, RequiredCall>;
  /** The calls that a field of a subgraph requires. */
  placesOf(subgraph: string, type: string, field: string): readonly RequiredPlace[];
}

/**
 * Makes of every call with arguments in a `@requires` a field of its own, in the supergraph that only the planner
 * sees. The planner keeps fields of one name but different arguments apart only at the top of what is required;
 * fields of different names it always does.
 */
export function nameRequiredCalls(sdl: string, joins: Joins): RequiredArguments {
  const namer = new CallNamer(joins);
  const places = new Map<string, readonly RequiredPlace[]>();
  const renamed = new Map<string, string>();
  for (const requirement of joins.requirements) {
    const { set, found } = namer.name(requirement);
    if (found.length === 0) continue;
    places.set(fieldKey(joins.subgraphs.get(requirement.graph)!, requirement.type, requirement.field), found);
    renamed.set(fieldKey(requirement.graph, requirement.type, requirement.field), set);
  }
  return {
    sdl: renamed.size === 0 ? sdl : print(withCalls(joins.document, namer.fields, renamed)),
    calls: namer.calls,
    placesOf: (subgraph, type, field) => places.get(fieldKey(subgraph, type, field)) ?? [],
  };
}

class CallNamer {
  readonly calls = new Map<string, RequiredCall>();
  /** The fields to add, by type: the name of what they call, and their own. */
  readonly fields = new Map<string, [field: string, call: string][]>();
  readonly #joins: Joins;
  readonly #names = new Map<string, string>();

  constructor(joins: Joins) {
    this.#joins = joins;
  }

  /** The field set of a requirement with the planner's names, and where they stand. */
  name({ type, requires }: Requirement): { readonly set: string; readonly found: readonly RequiredPlace[] } {
    const { schema } = this.#joins;
    const types = new TypeInfo(schema);
    const found: RequiredPlace[] = [];
    const path: string[] = [];
    const document = visit(
      parse(`fragment Required on ${type} { ${requires} }`, { noLocation: true }),
      visitWithTypeInfo(types, {
        Field: {
          enter: ({ name }) => void path.push(name.value),
          leave: (field) => {
            const steps = path.join(".");
            path.pop();
            const definition = types.getFieldDef();
            if (!definition || definition.args.length === 0) return undefined;
            const call = this.#nameOf(types.getParentType()!.name, field);
            found.push({ path: steps, call });
            return { ...field, name: { ...field.name, value: call }, arguments: [] };
          },
        },
        InlineFragment: {
          enter: ({ typeCondition }) => void path.push(`|${typeCondition?.name.value ?? ""}|`),
          leave: () => void path.pop(),
        },
      }),
    );
    return { set: withoutBraces(document), found };
  }

  #nameOf(type: string, { name, arguments: given = [] }: FieldNode): string {
    const written = given.map((argument) => print(argument)).sort();
    const argumentsText = written.length > 0 ? `(${written.join(", ")})` : "";
    const key = `${type}.${name.value}${argumentsText}`;
    const known = this.#names.get(key);
    if (known) return known;
    const call = `${requiredPrefix}${this.calls.size}_${name.value}`;
    this.#names.set(key, call);
    this.calls.set(call, { field: name.value, argumentsText });
    for (const owner of this.#typesWith(type)) {
      this.fields.set(owner, [...(this.fields.get(owner) ?? []), [name.value, call]]);
    }
    return call;
  }

  /** A field of an interface is one of all that implement it. */
  #typesWith(type: string): string[] {
    const { schema } = this.#joins;
    const known = schema.getType(type);
    if (!isInterfaceType(known)) return [type];
    const { objects, interfaces } = schema.getImplementations(known);
    return [type, ...objects.map(({ name }) => name), ...interfaces.map(({ name }) => name)];
  }
}

function withoutBraces(document: DocumentNode): string {
  const [fragment] = document.definitions as unknown as readonly { readonly selectionSet: SelectionSetNode }[];
  return fragment!.selectionSet.selections.map((selection) => print(selection)).join(" ");
}
