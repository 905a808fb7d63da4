import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const members = rows("Member", [
  { id: "m1", key: "k1", name: "Ana", level: "HIGH", levels: ["LOW", "SECRET", "HIGH"] },
  { id: "m2", key: "k2", name: "Bo", level: "SECRET", levels: null },
]);
const [robot] = rows("Robot", [{ id: "r1" }]);
const [press] = rows("Press", [{ id: "x1" }]);

export const subgraphs: FeatureData["subgraphs"] = () => ({
  members: {
    Query: {
      members: (_, { secret, first }) => (secret === undefined ? members.slice(0, first ?? undefined) : []),
      hidden: () => 1,
      any: () => [robot, members[0], null, press],
      nodes: () => [members[1], robot, press],
      steps: () => [press],
    },
    Member: { __resolveReference: find(members, "id") },
  },
  rooms: {
    Query: { find: (_, { filter }) => JSON.stringify(filter) },
    Member: { __resolveReference: (reference) => reference, room: ({ key }) => `room of ${key}` },
  },
});

const hiddenIsNull = "graphql-js takes a hidden value or type for a mistake of the resolver, and says so.";
const notValid = "graphql-js executes what it has not validated.";
export const differs: FeatureData["differs"] = {
  "a-value-of-a-hidden-kind-is-null": hiddenIsNull,
  "an-object-of-a-hidden-type-is-null": hiddenIsNull,
  "a-hidden-field-can-not-be-asked-for": notValid,
  "a-hidden-argument-can-not-be-given": notValid,
  "a-hidden-type-is-no-type": notValid,
  "a-hidden-field-of-an-input-can-not-be-given": notValid,
};
