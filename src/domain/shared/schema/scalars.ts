import { GraphQLScalarType } from "graphql";
import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";

/** An instant, RFC 3339 in UTC. */
export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: "DateTime",
  description: "An instant in UTC, RFC 3339: `2026-11-23T10:00:00.000Z`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/date-time.html",
});

/** A calendar day, ISO 8601. */
export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  name: "Date",
  description: "A calendar day, ISO 8601: `2026-11-23`.",
  specifiedByURL: "https://scalars.graphql.org/andimarek/local-date.html",
});
