import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { BadInputError } from "../input.errors.ts";

const dateTime = GraphQLDateTimeISO.toConfig();

/** With an offset, the last day of the year 9999 may reach into a year that RFC 3339 can't write. */
function untilYear9999(instant: Date): Date {
  if (instant.getUTCFullYear() > 9999)
    throw new BadInputError("An instant", "must be in the year 9999 or before, in UTC");
  return instant;
}

/** An instant as PostgreSQL writes one in JSON, with its time zone UTC. */
const storedInstant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?\+00:00$/;

/** The same in milliseconds, cut off as a `Date` does. */
function inMilliseconds(instant: string): string {
  return `${instant.slice(0, 19)}.${instant.slice(20, -6).slice(0, 3).padEnd(3, "0")}Z`;
}

/** An instant, RFC 3339 in UTC. What PostgreSQL wrote is not checked again: that took a twentieth of a list's time. */
export const DateTime = new GraphQLScalarType({
  ...dateTime,
  ...reading("An instant", "must be RFC 3339 in a string, such as 2026-11-23T10:00:00Z", dateTime, untilYear9999),
  serialize: (value) =>
    typeof value === "string" && storedInstant.test(value) ? inMilliseconds(value) : dateTime.serialize(value),
  name: "DateTime",
  description: "An instant in UTC, RFC 3339: `2026-11-23T10:00:00.000Z`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
});

const localDate = GraphQLLocalDate.toConfig();

/** A day as PostgreSQL writes one in JSON. */
const storedDay = /^\d{4}-\d\d-\d\d$/;

/** ISO 8601 has a year 0, PostgreSQL has none. */
function inYear1OrLater(day: string): string {
  if (day.startsWith("0000")) throw new BadInputError(day, "is no day: years begin with 0001");
  return day;
}

/** A calendar day, ISO 8601. */
export const LocalDate = new GraphQLScalarType({
  ...localDate,
  ...reading(
    "A day",
    "must be ISO 8601 in a string, such as 2026-11-23, and be in the calendar",
    localDate,
    inYear1OrLater,
  ),
  serialize: (value) => (typeof value === "string" && storedDay.test(value) ? value : localDate.serialize(value)),
  name: "Date",
  description: "A calendar day, ISO 8601: `2026-11-23`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
});

type Reading<Value> = Pick<ReturnType<GraphQLScalarType<Value>["toConfig"]>, "parseValue" | "parseLiteral">;

/** A library's way to read a value, with what we require besides; whatever it does not take is the caller's to mend. */
function reading<Value>(
  what: string,
  rule: string,
  { parseValue, parseLiteral }: Reading<Value>,
  check: (value: Value) => Value,
): Reading<Value> {
  const orRefuse = (read: () => Value): Value => {
    try {
      return check(read());
    } catch (error) {
      throw error instanceof BadInputError ? error : new BadInputError(what, rule);
    }
  };
  return {
    parseValue: (value) => orRefuse(() => parseValue(value)),
    parseLiteral: (literal, variables) => orRefuse(() => parseLiteral(literal, variables)),
  };
}
