import { type BenchSubgraph, numberOf, pickFrom, textIn } from "./subgraph.ts";

/** How the network decides: memberships and circles. */
export const governance: BenchSubgraph = {
  name: "governance",
  sdl: /* GraphQL */ `
    type Coop @key(fields: "id") {
      id: ID!
      membership: Membership
    }
    type Membership {
      level: MembershipLevel!
      since: String!
      label(locale: String!): String!
    }
    enum MembershipLevel {
      FREE
      FULL
      GRACE
    }
    type Circle @key(fields: "id") {
      id: ID!
      name(locale: String!): String!
      memberCount: Int!
    }
  `,
  resolvers: {
    Coop: { membership: (coop) => (numberOf(coop) % 8 === 7 ? null : coop) },
    Membership: {
      level: (coop) => pickFrom(["FULL", "FREE", "FULL", "GRACE"], numberOf(coop)),
      since: (coop) => `${2019 + (numberOf(coop) % 7)}-01-01`,
      label: (coop, locale) => textIn(locale, `Member number ${numberOf(coop)}`),
    },
    Circle: {
      name: (circle, locale) => textIn(locale, `Circle ${numberOf(circle)}`),
      memberCount: (circle) => 4 + (numberOf(circle) % 9),
    },
  },
};
