import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Readonly<Record<string, string>> = { p1: "Ana", p2: "Bo", p3: "Cy" };
const motions = rows("Motion", [
  { id: "m1", board: "b1", proposer: "p1", text: "Open on Sundays", passed: false },
  { id: "m2", board: "b1", proposer: "p2", text: "Paint the door", passed: true },
  { id: "m3", board: "b2", proposer: null, text: "Buy a kiln", passed: null },
  { id: "m4", board: "b1", proposer: "p3", text: "Join the fair", passed: true },
  { id: "m5", board: "b1", proposer: "p1", text: "Close on Mondays", passed: null },
]);
const boards = rows("Board", [{ id: "b1" }, { id: "b2" }, { id: "b3" }]);

const motionsOf = ({ id }: Row, { first, order }: Row) => {
  const all = motions.filter(({ board }) => board === id);
  return (order === "OLDEST" ? all : all.reverse()).slice(0, first as number);
};
const person = (id: unknown) => (typeof id === "string" ? { id, name: people[id] } : null);
const proposer = ({ motions: required }: Row) => person((required as Row[] | undefined)?.at(-1)?.["proposer"]);

export const subgraphs: FeatureData["subgraphs"] = () => ({
  boards: {
    Query: { boards: () => [boards[0], null, boards[1], boards[2]] },
    Motion: { __resolveReference: find(motions, "id") },
  },
  votes: {
    Board: { __resolveReference: (reference) => reference, motions: motionsOf, lastProposer: proposer, firstProposer: proposer },
    Motion: { __resolveReference: find(motions, "id") },
  },
});

export const whole: FeatureData["whole"] = () => ({
  Board: {
    lastProposer: (board) => proposer({ motions: motionsOf(board, { first: 3, order: "NEWEST" }) }),
    firstProposer: (board) => proposer({ motions: motionsOf(board, { first: 1, order: "OLDEST" }) }),
  },
});
