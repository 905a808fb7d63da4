import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [{ id: "p1", name: "Ana", since: 2001, knows: () => [coops[1], people[0]] }]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", parent: null, since: 1998, work: () => [projects[0], tasks[0]] },
  { id: "c2", name: "Heron", parent: () => coops[0], since: null, work: [] },
]);
const projects: Row[] = rows("Project", [{ id: "j1", title: "Map", name: "Atlas", since: 2020, lead: coops[1] }]);
const tasks: Row[] = rows("Task", [{ id: "t1", title: "Draw" }]);
const Coop = { __resolveReference: find(coops, "id") };
const Person = { __resolveReference: find(people, "id") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  network: {
    Query: { nodes: () => [coops[0], null, people[0]], named: () => [...people, ...coops], top: () => coops[1] },
    Coop,
    Person,
  },
  work: {
    Query: { assets: () => [coops[1], projects[0], tasks[0]], work: () => [tasks[0], projects[0]] },
    Coop,
    Project: { __resolveReference: find(projects, "id") },
  },
  history: { Coop, Person },
});
