import { all, join, raw, type Sql, sql } from "../../../persistence/sql.ts";
import type { Position } from "./cursor.ts";

/** A column that a list is ordered by. */
export interface OrderColumn {
  /** SQL of this program, never null, compared byte by byte when it is text: `c.folded_name`. */
  readonly expression: string;
  /** Where a row of the list holds its value: a name among the list's columns. */
  readonly name: string;
  readonly type: "text" | "bigint" | "date" | "timestamptz" | "numeric";
  readonly descending?: boolean;
}

/** One ordered list of rows, to be read a page at a time. */
export interface List {
  /** Names the list, its filter and its order: a cursor of one scope is not one of another. */
  readonly scope: string;
  /** What is selected: `c.id AS key, c.name`. */
  readonly columns: Sql;
  /** Tables and joins. */
  readonly from: Sql;
  readonly where: readonly Sql[];
  /** Total: the last column is unique among the rows of a parent. */
  readonly order: readonly OrderColumn[];
  /** Whether its pages are kept until something changes: they take as long to find as the network is large. */
  readonly isKept?: boolean;
  /** The column with the parent's key and its very type, or no index of it is used; when the list is one of many below parents. */
  readonly parent?: { readonly column: string; readonly type: "bigint" | "bpchar" };
}

interface Reading {
  readonly limit: number;
  readonly backward: boolean;
  readonly beyond: Position | null;
}

/** One page of a list that has no parents. */
export function pageStatement(list: List, reading: Reading): Sql {
  return select(list, reading, list.where);
}

/** The same page of the lists below many parents: for each `parent` its `rows`, null when there are none. */
export function pagesStatement(list: List, reading: Reading, parents: readonly string[]): Sql {
  const { column, type } = list.parent!;
  const page = select(list, reading, [sql`${raw(column)} = parents.key`, ...list.where]);
  return sql`SELECT parents.key::text AS parent, (SELECT json_agg(r) FROM (${page}) AS r) AS rows
    FROM unnest(${parents}::${raw(type)}[]) AS parents (key)`;
}

/** How many rows a list without parents has. */
export function countStatement(list: List): Sql {
  return sql`SELECT count(*)::int AS count FROM ${list.from} WHERE ${all(list.where)}`;
}

/** How many rows the lists below many parents have; a parent without rows is left out. */
export function countsStatement(list: List, parents: readonly string[]): Sql {
  const { column, type } = list.parent!;
  const where = all([sql`${raw(column)} = ANY(${parents}::${raw(type)}[])`, ...list.where]);
  return sql`SELECT ${raw(column)}::text AS asked, count(*)::int AS count FROM ${list.from} WHERE ${where} GROUP BY 1`;
}

function select(list: List, { limit, backward, beyond }: Reading, where: readonly Sql[]): Sql {
  const conditions = beyond ? [...where, isBeyond(list.order, beyond, backward)] : where;
  const order = list.order.map((column) => raw(`${column.expression}${isFalling(column, backward) ? " DESC" : ""}`));
  return sql`SELECT ${list.columns} FROM ${list.from} WHERE ${all(conditions)} ORDER BY ${join(order, ", ")} LIMIT ${limit}`;
}

/** Where a row of the list stands in it. */
export function positionOf(list: List, row: object): Position {
  return list.order.map(({ name }) => String((row as Readonly<Record<string, unknown>>)[name]));
}

/** The rows after a position: `a > x OR (a = x AND (b > y OR …))`, each column in its own direction. */
function isBeyond(order: readonly OrderColumn[], position: Position, backward: boolean): Sql {
  const [column, ...rest] = order as [OrderColumn, ...OrderColumn[]];
  const [value, ...values] = position;
  const expression = raw(column.expression);
  const operator = raw(isFalling(column, backward) ? "<" : ">");
  const type = raw(column.type);
  if (rest.length === 0) return sql`${expression} ${operator} ${value}::${type}`;
  // The first comparison alone lets PostgreSQL use an index on the first column.
  return sql`(${expression} ${operator}= ${value}::${type} AND (${expression} ${operator} ${value}::${type} OR ${isBeyond(rest, values, backward)}))`;
}

function isFalling(column: OrderColumn, backward: boolean): boolean {
  return (column.descending ?? false) !== backward;
}
