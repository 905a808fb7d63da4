import { type BenchSubgraph, ids, numberOf, pickFrom, textIn } from "./subgraph.ts";

const projectCount = 1_000;
const personCount = 150;
const states = ["PLANNED", "ACTIVE", "ON_HOLD", "DELIVERED", "CLOSED"];
const disciplines = ["Design", "Backend", "Frontend", "Research", "Operations"];

/** What co-ops do together: projects and who sits on their teams. */
export const work: BenchSubgraph = {
  name: "work",
  sdl: /* GraphQL */ `
    type Coop @key(fields: "id") {
      id: ID!
      projects(first: Int!): [Project!]!
    }
    type Project @key(fields: "id") {
      id: ID!
      title(locale: String!): String!
      state: ProjectState!
      startedOn: String
      seats: [TeamSeat!]!
    }
    enum ProjectState {
      PLANNED
      ACTIVE
      ON_HOLD
      DELIVERED
      CLOSED
    }
    type TeamSeat {
      discipline: String!
      shareBps: Int!
      person: Person
    }
    type Person @key(fields: "id", resolvable: false) {
      id: ID!
    }
  `,
  resolvers: {
    Coop: { projects: (coop, { first }) => ids("project", numberOf(coop) * 3, first, projectCount) },
    Project: {
      title: (project, locale) => textIn(locale, `Project ${numberOf(project)} for a client of the network`),
      state: (project) => pickFrom(states, numberOf(project)),
      startedOn: (project) => `2026-0${1 + (numberOf(project) % 9)}-15`,
      seats: (project) => ids("person", numberOf(project) * 2, 4, personCount),
    },
    TeamSeat: {
      discipline: (person) => pickFrom(disciplines, numberOf(person)),
      shareBps: (person) => 1_000 + (numberOf(person) % 40) * 25,
      person: (person) => person,
    },
  },
};
