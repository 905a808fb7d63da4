import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", chair: () => person("p1") },
  { id: "c9", name: "Nobody's", chair: () => person("p9") },
  { id: null, name: "Unborn", chair: null },
  { id: "c2", name: "Heron", chair: () => person("p2") },
]);
const known: Row[] = rows("Coop", [
  { id: "c1", people: () => [people[0], null, person("p9")], size: 1 },
  { id: "c2", people: [], size: 2 },
]);
const people: Row[] = rows("Person", [
  { id: "p1", name: "Ana", coop: () => known[1] },
  { id: "p2", name: "Bo", coop: null },
]);
const person = (id: string) => ({ __typename: "Person", id });

export const subgraphs: FeatureData["subgraphs"] = () => ({
  network: {
    Query: {
      coops: () => [coops[1], coops[0], null, coops[2], coops[0], coops[3]],
      coop: () => coops[1],
      projects: () => [{ title: "Map", coops: [coops[1], coops[3]] }],
    },
    Coop: { __resolveReference: find(coops, "id") },
    Person: { __resolveReference: (reference) => reference },
  },
  people: { Coop: { __resolveReference: find(known, "id") }, Person: { __resolveReference: find(people, "id") } },
});

/** One schema looks up what each reference leads to. */
export const whole: FeatureData["whole"] = () => {
  const fact =
    (table: readonly Row[], name: string) =>
    ({ id }: Row) =>
      table.find((row) => row["id"] === id)?.[name];
  return {
    Coop: {
      people: fact(known, "people"),
      size: fact(known, "size"),
      name: fact(coops, "name"),
      chair: fact(coops, "chair"),
    },
    Person: { name: fact(people, "name"), coop: fact(people, "coop") },
  };
};
