import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people = rows("Person", [
  { id: "p1", name: "Ana", age: 41 },
  { id: "p2", name: "Bo", age: null },
]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", address: { city: "Vigo", street: "Sol" }, people },
  { id: "c2", name: "Heron", address: null, people: [] },
]);
const projects = rows("Project", [
  { title: "Map", coop: coops[0], lead: people[0] },
  { title: "Shop", coop: null, lead: null },
]);

export const subgraphs: FeatureData["subgraphs"] = () => ({
  catalogue: {
    Query: { coops: () => coops, coop: (_, { id }) => find(coops, "id")({ id }) },
    Coop: { __resolveReference: find(coops, "id") },
    Person: { __resolveReference: find(people, "id") },
  },
  projects: {
    Query: { projects: () => projects, bare: () => projects, places: () => [coops[1], null, coops[0]] },
    Coop: { __resolveReference: find(coops, "id") },
    Person: { __resolveReference: find(people, "id") },
  },
});
