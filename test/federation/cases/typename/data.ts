import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const people = rows("Person", [{ id: "p1", name: "Ana", age: 41 }]);
const [robot] = rows("Robot", [{ id: "r1" }]);
const coops = rows("Coop", [
  { id: "c1", name: "Lantern", lead: people[0] },
  { id: "c2", name: "Heron", lead: robot },
]);
const references = {
  Coop: { __resolveReference: find(coops, "id") },
  Person: { __resolveReference: find(people, "id") },
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  network: {
    Query: {
      coop: () => coops[0],
      any: () => [coops[1], null, people[0]],
      named: () => people[0],
      grid: () => [[coops[0], null], null, [people[0]]],
    },
    ...references,
  },
  work: { Query: { motto: () => "Fair" }, Mutation: { touch: () => coops[1] }, ...references },
});
