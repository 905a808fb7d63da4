import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const coops: Row[] = rows("Coop", [
  {
    id: "c1",
    name: "Lantern",
    founded: 1998,
    parent: null,
    seats: 3,
    projects: () => [{ title: "Map", coop: coops[1] }],
  },
  { id: "c2", name: "Heron", founded: null, parent: () => coops[0], seats: null, projects: [] },
]);
const people = rows("Person", [{ id: "p1", name: "Ana", age: 41 }]);
const references = {
  Coop: { __resolveReference: find(coops, "id") },
  Person: { __resolveReference: find(people, "id") },
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: { coops: () => coops, coop: (_, { id }) => find(coops, "id")({ id }), named: () => [coops[0], people[0]] },
    ...references,
  },
  work: { Query: { motto: () => "Fair" }, ...references },
});
