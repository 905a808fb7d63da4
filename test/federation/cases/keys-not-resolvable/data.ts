import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [
  { id: "p1", handle: "ana", name: "Ana", chairs: () => [coops[0]] },
  { id: "p2", handle: "bo", name: "Bo", chairs: [] },
]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", chair: people[0] },
  { id: "c2", name: "Heron", chair: null },
]);
const gatherings = rows("Gathering", [
  { id: "g1", title: "Assembly", host: coops[0], speakers: [people[1], null, people[0]] },
  { id: "g2", title: "Fair", host: coops[1], speakers: null },
]);

const neverAsked = () => {
  throw new TypeError("A reference that can't be resolved was asked for.");
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  gatherings: {
    Query: { gatherings: () => gatherings },
    Gathering: { __resolveReference: find(gatherings, "id") },
    Coop: { __resolveReference: neverAsked },
    Person: { __resolveReference: neverAsked },
  },
  coops: {
    Query: { coops: () => coops },
    Coop: { __resolveReference: find(coops, "id") },
    Person: { __resolveReference: find(people, "handle") },
  },
  people: {
    Person: { __resolveReference: find(people, "id", "handle") },
    Gathering: { __resolveReference: neverAsked },
  },
});
