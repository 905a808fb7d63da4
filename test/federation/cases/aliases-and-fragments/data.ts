import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [{ id: "p1", name: "Ana", age: 41, coop: () => coops[1] }]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", lead: people[0], projects: () => [{ title: "Map", coop: coops[1] }] },
  { id: "c2", name: "Heron", lead: null, projects: [] },
]);
const byId = (_: unknown, { id }: { id: string }) => find([...coops, ...people], "id")({ id });

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: {
      coops: (_, { first }) => coops.slice(0, first ?? undefined),
      coop: (_, { id }) => find(coops, "id")({ id }),
      any: () => [people[0], null, coops[0]],
      node: byId,
    },
    Coop: {
      __resolveReference: find(coops, "id"),
      label: ({ name }, { upper }) => (upper ? name.toUpperCase() : name),
    },
    Person: { __resolveReference: find(people, "id") },
  },
  work: {
    Coop: {
      __resolveReference: find(coops, "id"),
      seats: ({ id }, { of }) => Number(id.slice(1)) * (of === "two" ? 2 : 1),
    },
    Person: { __resolveReference: find(people, "id") },
  },
});
