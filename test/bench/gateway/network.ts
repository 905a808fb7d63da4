import { type BenchSubgraph, ids, numberOf, pickFrom, textIn } from "./subgraph.ts";

const coopCount = 69;
const skillCount = 37;
const countries = ["AR", "BE", "BR", "CA", "DE", "ES", "FR", "GB", "IT", "MX", "NL", "PT", "UY"];
const crafts = ["Software development", "Interface design", "Accessibility audits", "Data analysis", "Hosting"];
const names = ["Abril Carvalho", "Noé Lambert", "Ximena Duarte", "Jonas Weber", "Giulia Ferraro", "Wout Dekker"];

/** Who is in the network: co-ops, people, skills. */
export const network: BenchSubgraph = {
  name: "network",
  sdl: /* GraphQL */ `
    type Query {
      coops(first: Int!): [Coop!]!
    }
    type Coop @key(fields: "id") {
      id: ID!
      slug: String!
      name: String!
      website: String
      foundedYear: Int
      country: Country!
      skills(first: Int!): [Skill!]!
    }
    type Country {
      code: String!
      name(locale: String!): String!
    }
    type Skill @key(fields: "id") {
      id: ID!
      slug: String!
      label(locale: String!): String!
    }
    type Person @key(fields: "id") {
      id: ID!
      name: String!
      title(locale: String!): String
      timeZone: String
    }
  `,
  resolvers: {
    Query: { coops: (_, { first }) => ids("coop", 0, first, coopCount) },
    Coop: {
      slug: (coop) => `co-op-${numberOf(coop)}`,
      name: (coop) => `${pickFrom(crafts, numberOf(coop))} Co-operative ${numberOf(coop)}`,
      website: (coop) => (numberOf(coop) % 9 === 0 ? null : `https://coop-${numberOf(coop)}.example`),
      foundedYear: (coop) => 1990 + (numberOf(coop) % 34),
      country: (coop) => pickFrom(countries, numberOf(coop)),
      skills: (coop, { first }) => ids("skill", numberOf(coop) * 5, first, skillCount),
    },
    Country: {
      code: (code) => code,
      name: (code, locale) => textIn(locale, `Country ${code}`),
    },
    Skill: {
      slug: (skill) => `skill-${numberOf(skill)}`,
      label: (skill, locale) => textIn(locale, `${pickFrom(crafts, numberOf(skill))} ${numberOf(skill)}`),
    },
    Person: {
      name: (person) => `${pickFrom(names, numberOf(person))} ${numberOf(person)}`,
      title: (person, locale) => textIn(locale, `Member for ${pickFrom(crafts, numberOf(person))}`),
      timeZone: (person) => pickFrom(["Europe/Brussels", "America/Montevideo", "America/Toronto"], numberOf(person)),
    },
  },
};
