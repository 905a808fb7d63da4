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

/** An instant, RFC 3339 in UTC. */
export const DateTime = new GraphQLScalarType({
  ...dateTime,
  parseValue: (value) => untilYear9999(dateTime.parseValue(value)),
  parseLiteral: (literal, variables) => untilYear9999(dateTime.parseLiteral(literal, variables)),
  name: "DateTime",
  description: "An instant in UTC, RFC 3339: `2026-11-23T10:00:00.000Z`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
});

const localDate = GraphQLLocalDate.toConfig();

/** ISO 8601 has a year 0, PostgreSQL has none. */
function inYear1OrLater(day: string): string {
  if (day.startsWith("0000")) throw new BadInputError(day, "is no day: years begin with 0001");
  return day;
}

/** A calendar day, ISO 8601. */
export const LocalDate = new GraphQLScalarType({
  ...localDate,
  parseValue: (value) => inYear1OrLater(localDate.parseValue(value)),
  parseLiteral: (literal, variables) => inYear1OrLater(localDate.parseLiteral(literal, variables)),
  name: "Date",
  description: "A calendar day, ISO 8601: `2026-11-23`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
});
