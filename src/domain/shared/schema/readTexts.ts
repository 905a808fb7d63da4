import {
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLObjectType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from "graphql";
import { Extensions } from "type-graphql";
import type { UserError } from "../mutation/userError.ts";
import { normaliseText, type TextKind, unfitIn } from "../text.rules.ts";

/** Marks a field of an input that may have several lines. What is not marked is a line. */
export const Prose = (): PropertyDecorator => Extensions({ text: "prose" satisfies TextKind });

/** Marks a field of an input that holds code, which is taken as it is. */
export const SourceText = (): PropertyDecorator => Extensions({ text: "source" satisfies TextKind });

type Resolvers = Readonly<Record<string, GraphQLFieldResolver<unknown, unknown>>>;

/**
 * Lets mutations read their texts by one rule, before any of their own: each text of the input is brought into NFC, and one that
 * is not fit for its kind is an INVALID of `userErrors`, with nothing done.
 *
 * @param mutation with the marks of its inputs' fields
 * @returns the resolvers, each behind that rule
 */
export function readingTexts(mutation: GraphQLObjectType, resolvers: Resolvers): Resolvers {
  const fields = mutation.getFields();
  return Object.fromEntries(
    Object.entries(resolvers).map(([name, resolve]) => {
      const read: typeof resolve = (source, args, context, info) => {
        const userErrors: UserError[] = [];
        const fit = readArguments(fields[name]!.args, args, userErrors);
        return userErrors.length > 0 ? { key: null, userErrors } : resolve(source, fit, context, info);
      };
      return [name, read];
    }),
  );
}

function readArguments(
  declared: readonly GraphQLArgument[],
  args: Readonly<Record<string, unknown>>,
  userErrors: UserError[],
): Record<string, unknown> {
  const types = new Map(declared.map(({ name, type }) => [name, type]));
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, readValue(types.get(name)!, "line", value, [], userErrors)]),
  );
}

function readValue(
  type: GraphQLInputType,
  kind: TextKind,
  value: unknown,
  path: readonly string[],
  userErrors: UserError[],
): unknown {
  if (isNonNullType(type)) return readValue(type.ofType, kind, value, path, userErrors);
  if (value === null || value === undefined || isEnumType(type)) return value;
  if (isListType(type) && Array.isArray(value))
    return value.map((item, index) => readValue(type.ofType, kind, item, [...path, String(index)], userErrors));
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    return Object.fromEntries(
      Object.entries(value).map(([name, below]) => {
        const field = fields[name]!;
        const kindOfField = (field.extensions["text"] as TextKind | undefined) ?? "line";
        return [name, readValue(field.type, kindOfField, below, [...path, name], userErrors)];
      }),
    );
  }
  if (typeof value !== "string") return value;
  const unfit = unfitIn(value, kind);
  if (unfit !== null) userErrors.push({ code: "INVALID", field: path, message: `${path.join(".")} ${unfit}.` });
  return normaliseText(value, kind);
}
