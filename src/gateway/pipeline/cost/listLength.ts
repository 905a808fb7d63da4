import {
  type FieldNode,
  type GraphQLField,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  valueFromASTUntyped,
} from "graphql";
import type { Variables } from "../../execution/execution.ts";
import type { ListSize } from "./schemaCosts.ts";

/** A number that may depend on variables. */
export type Amount = (variables: Variables) => number;

/** How many objects a field answers, and how many the lists right below it hold. */
export interface FieldLength {
  readonly own: Amount;
  readonly below: Amount | null;
  /** Names of the fields that `below` is the length of. */
  readonly sizedFields: ReadonlySet<string>;
}

/** Objects of a list of which nobody says how long it is. */
export const assumedListSize = 10;

/** Arguments that say how many objects come back. Source: Relay, "Cursor Connections Specification" */
const pageArguments = ["first", "last"];

const nothing: ReadonlySet<string> = new Set();
const one: Amount = () => 1;

/**
 * How long the lists are that a field answers. Where the schema says nothing, a list that takes keys is as long as they are,
 * `first` and `last` mean what they mean in a connection, and any other list is {@link assumedListSize} long.
 */
export function lengthOf(
  node: FieldNode,
  field: GraphQLField<unknown, unknown>,
  listSize: ListSize | undefined,
): FieldLength {
  const isList = isListType(getNullableType(field.type));
  const { slicingArguments, sizedFields, assumedSize } = listSize ?? inferred(field, isList);
  if (slicingArguments.length === 0 && !isList && sizedFields.length === 0) {
    return { own: one, below: null, sizedFields: nothing };
  }
  const readers = slicingArguments.map((path) => readerOf(node, field, path.split(".")));
  const unsaid = assumedSize ?? (isList || sizedFields.length > 0 ? assumedListSize : 1);
  const length: Amount = (variables) => {
    const said = readers.map((read) => read(variables)).filter((size) => size !== null);
    return said.length === 0 ? unsaid : Math.max(0, ...said);
  };
  return sizedFields.length > 0
    ? { own: one, below: length, sizedFields: new Set(sizedFields) }
    : { own: length, below: null, sizedFields: nothing };
}

function inferred(field: GraphQLField<unknown, unknown>, isList: boolean): Omit<ListSize, "requireOneSlicingArgument"> {
  const slicing = field.args.filter(
    ({ name, type }) => pageArguments.includes(name) || (isList && isListType(getNullableType(type))),
  );
  const slicingArguments = slicing.map(({ name }) => name);
  const type = getNamedType(field.type);
  const isPage = !isList && slicingArguments.length > 0 && isObjectType(type);
  const sizedFields = isPage
    ? Object.values(type.getFields()).flatMap((below) => (isListType(getNullableType(below.type)) ? [below.name] : []))
    : [];
  return { slicingArguments, sizedFields, assumedSize: null };
}

/** The length that an argument says: its number, or how many values it lists. */
function readerOf(
  node: FieldNode,
  { args }: GraphQLField<unknown, unknown>,
  [name, ...path]: readonly string[],
): (variables: Variables) => number | null {
  const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
  const usual = args.find((argument) => argument.name === name)?.defaultValue;
  return (variables) => {
    const whole: unknown = (given && valueFromASTUntyped(given, variables)) ?? usual;
    const value = path.reduce<unknown>((held, key) => (held as Record<string, unknown> | null)?.[key], whole);
    if (Array.isArray(value)) return value.length;
    return typeof value === "number" ? value : null;
  };
}
