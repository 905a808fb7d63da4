import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const people = rows("Person", [{ id: "p1", name: "Ana", age: 41 }]);
const coops = rows("Coop", [
  { id: "c1", name: "Lantern", seats: 3, stars: 5, home: { city: "Vigo", zip: 1, street: "Sol" }, lead: people[0] },
]);
const references = {
  Coop: { __resolveReference: find(coops, "id") },
  Person: { __resolveReference: find(people, "id") },
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: { Query: { coops: () => coops, a: () => 1, c: () => 3, any: () => [people[0], coops[0]] }, ...references },
  work: { Query: { b: () => 2, d: () => 4 }, ...references },
  reviews: { Coop: references.Coop },
});
