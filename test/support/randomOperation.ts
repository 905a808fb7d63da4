import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  type OperationTypeNode,
  parse,
  type ValidationRule,
  validate,
} from "graphql";
import { Chance } from "./chance.ts";

/** A valid operation of a client. */
export interface RandomOperation {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export interface RandomOperationOptions {
  /** Values for arguments by `Type.field.argument`, by the argument's name, or by the scalar's name. */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Selections below each other. */
  readonly maxDepth?: number;
  /** Fields written in all. */
  readonly maxFields?: number;
  /** Names of arguments that are always given. */
  readonly alwaysGiven?: readonly string[];
  readonly kind?: "query" | "mutation";
  readonly rules: readonly ValidationRule[];
}

/** Makes a valid operation of the schema, a query when no kind is given: the same seed makes the same one. */
export function randomOperation(schema: GraphQLSchema, seed: number, options: RandomOperationOptions): RandomOperation {
  // Now and then two selections of one name do not merge; such a document is made again.
  for (let attempt = 0; ; attempt++) {
    const operation = new OperationWriter(schema, new Chance(seed, attempt), options).write();
    if (validate(schema, parse(operation.query), options.rules).length === 0) return operation;
  }
}

class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #chance: Chance;
  readonly #values: RandomOperationOptions["values"];
  readonly #maxDepth: number;
  readonly #alwaysGiven: readonly string[];
  readonly #kind: "query" | "mutation";
  #fieldsLeft: number;
  readonly #declarations: string[] = [];
  readonly #variables: Record<string, unknown> = {};
  readonly #fragments: string[] = [];
  readonly #fragmentsOf = new Map<string, string[]>();

  constructor(schema: GraphQLSchema, chance: Chance, options: RandomOperationOptions) {
    const { values, maxDepth = 8, maxFields = 40, alwaysGiven = [], kind = "query" } = options;
    this.#schema = schema;
    this.#chance = chance;
    this.#values = values;
    this.#maxDepth = maxDepth;
    this.#fieldsLeft = maxFields;
    this.#alwaysGiven = alwaysGiven;
    this.#kind = kind;
  }

  write(): RandomOperation {
    const set = this.#selectionSet(this.#schema.getRootType(this.#kind as OperationTypeNode)!, 1);
    const declared = this.#declarations.length > 0 ? `(${this.#declarations.join(", ")})` : "";
    return {
      query: [`${this.#kind} Random${declared} ${set}`, ...this.#fragments].join("\n"),
      variables: this.#variables,
    };
  }

  #selectionSet(type: GraphQLCompositeType, depth: number): string {
    const selections = Array.from({ length: 1 + this.#chance.upTo(depth === 1 ? 3 : 4) }, () =>
      this.#selection(type, depth),
    );
    return `{ ${selections.join(" ")} }`;
  }

  #selection(type: GraphQLCompositeType, depth: number): string {
    const open = depth < this.#maxDepth && this.#fieldsLeft > 0;
    if (open && this.#chance.is(isAbstractType(type) ? 60 : 15)) return this.#fragment(type, depth + 1);
    const fields = "getFields" in type ? Object.values(type.getFields()) : [];
    const possible = open ? fields : fields.filter((field) => isLeafType(getNamedType(field.type)));
    if (possible.length === 0 || this.#chance.is(8)) return `${this.#chance.is(40) ? "type: " : ""}__typename`;
    return this.#field(type, this.#chance.oneOf(possible), depth);
  }

  #field(parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, depth: number): string {
    this.#fieldsLeft--;
    const given = field.args.filter(
      (argument) => isRequiredArgument(argument) || this.#alwaysGiven.includes(argument.name) || this.#chance.is(40),
    );
    const written = given.map(
      (argument) => `${argument.name}: ${this.#argument(`${parent.name}.${field.name}`, argument)}`,
    );
    const text = written.length > 0 ? `(${written.join(", ")})` : "";
    // The same arguments give the same alias, so that such fields merge.
    const alias = text !== "" ? `${field.name}_${hash(text)}: ` : this.#chance.is(15) ? `${field.name}_: ` : "";
    const type = getNamedType(field.type);
    const set = isCompositeType(type) ? ` ${this.#selectionSet(type, depth + 1)}` : "";
    const body = `${field.name}${text}${this.#directives()}${set}`;
    return `${alias}${body}${this.#chance.is(12) ? this.#again(body) : ""}`;
  }

  /** The same once more, under another name; the same name for the same, so that such fields merge. */
  #again(body: string): string {
    const renamed = this.#chance.is(50) ? body.replaceAll("_: ", "_also: ") : body;
    return ` again_${hash(renamed)}: ${renamed}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const conditions = [type, ...this.#overlapping(type)];
    const condition = this.#chance.oneOf(conditions);
    if (this.#chance.is(40)) return `...${this.#fragmentName(condition, depth)}${this.#directives()}`;
    const on = condition === type && this.#chance.is(50) ? "" : ` on ${condition.name}`;
    return `...${on}${this.#directives()} ${this.#selectionSet(condition, depth)}`;
  }

  /** A fragment that was written before, or a new one; one under way is not used again, so none is a cycle. */
  #fragmentName(type: GraphQLCompositeType, depth: number): string {
    const known = this.#fragmentsOf.get(type.name) ?? [];
    if (known.length > 0 && this.#chance.is(40)) return this.#chance.oneOf(known);
    const set = this.#selectionSet(type, Math.max(depth, this.#maxDepth - 2));
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${type.name} ${set}`);
    this.#fragmentsOf.set(type.name, [...(this.#fragmentsOf.get(type.name) ?? []), name]);
    return name;
  }

  #overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const possible = new Set<string>(this.#possible(type));
    return Object.values(this.#schema.getTypeMap()).filter(
      (other): other is GraphQLCompositeType =>
        isCompositeType(other) &&
        !other.name.startsWith("__") &&
        this.#possible(other).some((name) => possible.has(name)),
    );
  }

  #possible(type: GraphQLCompositeType): string[] {
    return isAbstractType(type) ? this.#schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  }

  #directives(): string {
    return ["include", "skip"]
      .map((name) => (this.#chance.is(8) ? ` @${name}(if: ${this.#condition()})` : ""))
      .join("");
  }

  #condition(): string {
    if (this.#chance.is(20)) return String(this.#chance.is(50));
    const name = `c${this.#chance.upTo(2)}`;
    if (!this.#declarations.some((declaration) => declaration.startsWith(`$${name}:`))) {
      const hasDefault = this.#chance.is(30);
      this.#declarations.push(`$${name}: Boolean${hasDefault ? ` = ${this.#chance.is(50)}` : "!"}`);
      if (!hasDefault || this.#chance.is(50)) this.#variables[name] = this.#chance.is(50);
    }
    return `$${name}`;
  }

  #argument(field: string, argument: GraphQLArgument): string {
    const value = this.#value(argument.type, this.#values[`${field}.${argument.name}`] ?? this.#values[argument.name]);
    if (!this.#chance.is(35)) return literal(value, argument.type);
    const name = `v${this.#declarations.length}`;
    const isOptional = !isNonNullType(argument.type);
    if (isOptional && this.#chance.is(15)) {
      this.#declarations.push(`$${name}: ${argument.type}`);
    } else if (value !== null && this.#chance.is(40)) {
      this.#declarations.push(`$${name}: ${argument.type} = ${literal(value, argument.type)}`);
      if (this.#chance.is(30)) this.#variables[name] = value;
    } else {
      this.#declarations.push(`$${name}: ${argument.type}`);
      this.#variables[name] = value;
    }
    return `$${name}`;
  }

  #value(type: GraphQLInputType, pool: readonly unknown[] | undefined, depth = 0): unknown {
    if (isNonNullType(type)) return this.#present(type.ofType, pool, depth);
    return this.#chance.is(10) ? null : this.#present(type, pool, depth);
  }

  #present(type: GraphQLInputType, pool: readonly unknown[] | undefined, depth: number): unknown {
    if (isListType(type))
      return Array.from({ length: this.#chance.upTo(3) }, () => this.#value(type.ofType, pool, depth + 1));
    if (isEnumType(type)) return this.#chance.oneOf(type.getValues()).name;
    if (isInputObjectType(type)) {
      const given = Object.values(type.getFields()).filter(
        (field) => isNonNullType(field.type) || (depth < 2 && this.#chance.is(50)),
      );
      return Object.fromEntries(
        given.map((field) => [
          field.name,
          this.#value(field.type, this.#values[`${type.name}.${field.name}`], depth + 1),
        ]),
      );
    }
    if (type.toString() === "Boolean") return this.#chance.is(50);
    return this.#chance.oneOf(pool ?? this.#values[type.toString()] ?? [null]);
  }
}

function literal(value: unknown, type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (value === null || value === undefined) return "null";
  if (isListType(type)) return `[${(value as unknown[]).map((item) => literal(item, type.ofType)).join(", ")}]`;
  if (isEnumType(type)) return String(value);
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  return `{ ${Object.entries(value)
    .map(([name, of]) => `${name}: ${literal(of, fields[name]!.type)}`)
    .join(", ")} }`;
}

function hash(text: string): string {
  let sum = 0;
  for (const letter of text) sum = (sum * 31 + letter.codePointAt(0)!) >>> 0;
  return sum.toString(36);
}
