import { type BenchSubgraph, ids, numberOf, pickFrom, textIn } from "./subgraph.ts";

const lessonCount = 2_000;
const itemCount = 200;
const circleCount = 12;
const licences = ["CC-BY-4.0", "CC-BY-SA-4.0", "CC0-1.0"];

/** What was learned: knowledge by skill, lessons of projects. */
export const commons: BenchSubgraph = {
  name: "commons",
  sdl: /* GraphQL */ `
    type Skill @key(fields: "id") {
      id: ID!
      knowledge(first: Int!): [KnowledgeItem!]!
    }
    type KnowledgeItem @key(fields: "id") {
      id: ID!
      title(locale: String!): String!
      url: String!
      licence: String
    }
    type Project @key(fields: "id") {
      id: ID!
      lessons(first: Int!): [Lesson!]!
    }
    type Lesson {
      text(locale: String!): String!
      heardIn: Circle!
    }
    type Circle @key(fields: "id", resolvable: false) {
      id: ID!
    }
  `,
  resolvers: {
    Skill: { knowledge: (skill, { first }) => ids("item", numberOf(skill) * 4, first, itemCount) },
    KnowledgeItem: {
      title: (item, locale) => textIn(locale, `What we know about topic ${numberOf(item)}`),
      url: (item) => `https://commons.example/items/${numberOf(item)}`,
      licence: (item) => (numberOf(item) % 7 === 0 ? null : pickFrom(licences, numberOf(item))),
    },
    Project: { lessons: (project, { first }) => ids("lesson", numberOf(project) * 2, first, lessonCount) },
    Lesson: {
      text: (lesson, locale) =>
        textIn(locale, `Lesson ${numberOf(lesson)}: agree on "done" with the client before the first sprint`),
      heardIn: (lesson) => ({ id: `circle:${numberOf(lesson) % circleCount}` }),
    },
  },
};
