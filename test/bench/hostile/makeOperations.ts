import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from "graphql";

/** An operation that can be made as large as the limits allow. */
export interface HostileShape {
  readonly name: string;
  /** @param size from 1 on: aliases, or objects of a page */
  write(size: number): string;
}

type Field = GraphQLField<unknown, unknown>;

/** A way from the root to objects of a type, through full pages. */
interface Way {
  readonly name: string;
  readonly type: GraphQLObjectType;
  readonly pages: number;
  wrap(selections: string, pageSize: number): string;
}

/** Pages within each other, at most. */
const mostPages = 2;
const fullPage = 100;

/**
 * Makes hostile operations of every shape that a schema has: each field under as many names as may be, with arguments that
 * differ; pages in pages; all that objects have in full pages.
 */
export function makeShapes(schema: GraphQLSchema): readonly HostileShape[] {
  const ways = waysInto(schema.getQueryType()!);
  return ways.flatMap((way) => [...wideShapes(way), ...(way.pages > 0 ? [longShape(way)] : [])]);
}

/** Every type that can be reached, by its shortest way with each number of pages. */
function waysInto(root: GraphQLObjectType): readonly Way[] {
  const found = new Map<string, Way>();
  let last: Way[] = [{ name: "", type: root, pages: 0, wrap: (selections) => `{ ${selections} }` }];
  while (last.length > 0) {
    const next = last.flatMap((way) => Object.values(way.type.getFields()).flatMap((field) => stepInto(way, field)));
    for (const way of last) found.set(`${way.type.name} ${way.pages}`, way);
    last = next.filter(({ type, pages }, index) => {
      const isFirst = next.findIndex((other) => other.type === type && other.pages === pages) === index;
      return isFirst && pages <= mostPages && !found.has(`${type.name} ${pages}`);
    });
  }
  return [...found.values()];
}

function stepInto(way: Way, field: Field): Way[] {
  const type = getNamedType(field.type);
  const written = write(field, 0, null);
  if (!isObjectType(type) || written === null) return [];
  const nodes = type.getFields()["nodes"];
  const inner = getNamedType(nodes?.type ?? null) ?? type;
  if (!isObjectType(inner)) return [];
  const isPage = nodes !== undefined || isListType(getNullableType(field.type));
  return [
    {
      name: `${way.name}${way.name && "."}${field.name}`,
      type: inner,
      pages: way.pages + (isPage ? 1 : 0),
      wrap: (selections, pageSize) =>
        way.wrap(
          nodes
            ? `${write(field, 0, pageSize)} { nodes { ${selections} } }`
            : `${write(field, 0, pageSize)} { ${selections} }`,
          pageSize,
        ),
    },
  ];
}

/** One for each field: under many names, in full pages. */
function wideShapes(way: Way): HostileShape[] {
  return Object.values(way.type.getFields()).flatMap((field) => {
    const selection = selectionOf(getNamedType(field.type));
    if (write(field, 0, 1) === null || selection === null) return [];
    return [
      {
        name: `wide ${way.name || "Query"} × ${field.name}`,
        write: (size) =>
          way.wrap(
            Array.from({ length: size }, (_, index) => `a${index}: ${write(field, index, null)}${selection}`).join(" "),
            fullPage,
          ),
      },
    ];
  });
}

/** All that objects have, in pages of a size. */
function longShape(way: Way): HostileShape {
  const leaves = leavesOf(way.type).join(" ");
  return { name: `long ${way.name}`, write: (size) => way.wrap(leaves, Math.min(size, fullPage)) };
}

/** What is asked of a field's value. */
function selectionOf(type: GraphQLNamedType): string | null {
  if (isLeafType(type)) return "";
  if (!isObjectType(type)) return " { __typename }";
  const { nodes, totalCount } = type.getFields();
  if (nodes && totalCount) return " { totalCount nodes { __typename } }";
  return ` { ${leavesOf(type).join(" ")} }`;
}

function leavesOf(type: GraphQLObjectType): string[] {
  const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
  return ["__typename", ...leaves.flatMap((field) => write(field, 0, null) ?? [])];
}

/**
 * A field with arguments that no other index gives it, as far as it takes any.
 *
 * @param pageSize null for a small page whose size depends on the index
 * @returns null when it needs something that can't be made up
 */
function write(field: Field, index: number, pageSize: number | null): string | null {
  const given: string[] = [];
  for (const argument of field.args) {
    const value = valueFor(argument, index, pageSize);
    if (value !== null) given.push(`${argument.name}: ${value}`);
    else if (isRequiredArgument(argument)) return null;
  }
  return given.length === 0 ? field.name : `${field.name}(${given.join(", ")})`;
}

function valueFor({ name, type }: GraphQLArgument, index: number, pageSize: number | null): string | null {
  const named = getNamedType(type);
  if (name === "first") return String(pageSize ?? 1 + (index % fullPage));
  if (["last", "after", "before"].includes(name) || isListType(getNullableType(type))) return null;
  if (!isScalarType(named)) return null;
  if (named.name !== "String") return null;
  return name === "locale" ? `"en-x-a${index}"` : `"co ${index.toString(36)}"`;
}
