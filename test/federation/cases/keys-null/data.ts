import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const homes = rows("Home", [
  { id: "h1", street: "Canal", trees: ["lime", null] },
  { id: null, street: "Harbour", trees: null },
]);
const people = rows("Person", [
  { id: "p1", card: { number: "10" }, name: "Ana", discount: 5, home: homes[0], rooms: 2 },
  { id: null, card: { number: "20" }, name: "Bo", discount: 7, home: null, rooms: null },
  { id: "p3", card: { number: null }, name: "Cy", discount: null, home: homes[1], rooms: 1 },
  { id: "p4", card: null, name: "Di", discount: null, home: null, rooms: 3 },
]);

const neverNull = (resolve: ReturnType<typeof find>, key: string): ReturnType<typeof find> => {
  return (reference) => {
    if (reference[key] === null) throw new TypeError("A null key was sent.");
    return resolve(reference);
  };
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  members: { Query: { members: () => [...people, null] } },
  cards: { Person: { __resolveReference: neverNull(find(people, "card"), "card") } },
  homes: { Person: { __resolveReference: neverNull(find(people, "id"), "id") } },
  streets: { Home: { __resolveReference: neverNull(find(homes, "id"), "id") } },
});
