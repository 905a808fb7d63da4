import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const cities = rows("City", [{ name: "Vigo", size: 300 }]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", rating: 5, city: cities[0] },
  { id: "c2", name: "Heron", rating: null, city: null },
]);
const people = rows("Person", [{ id: "p1", name: "Ana", nick: "A" }]);
/** What is overridden, and so must never be asked. */
const overridden = () => {
  throw new TypeError("An overridden field was asked for.");
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  before: {
    Query: { coops: () => coops, motto: overridden, people: () => people },
    Coop: { __resolveReference: find(coops, "id"), rating: overridden },
    City: { __resolveReference: find(cities, "name"), size: overridden },
    Person: { __resolveReference: find(people, "id"), name: overridden },
  },
  now: {
    Query: { motto: () => "Renewed", newest: () => ({ id: "c2" }), named: () => people },
    Coop: {
      __resolveReference: find(coops, "id"),
      rating: ({ id }) => find(coops, "id")({ id })?.["rating"],
      stars: ({ name, rating }) => `${name} ${"*".repeat(rating ?? 0)}`,
    },
    City: { __resolveReference: find(cities, "name"), size: ({ size }) => size },
    Person: { __resolveReference: find(people, "id"), name: ({ name }) => name },
  },
});

export const whole: FeatureData["whole"] = () => ({ Query: { newest: () => coops[1] } });
