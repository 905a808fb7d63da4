import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const cells: Row[] = rows("Cell", [
  { x: 1, y: 1, piece: { name: "rook" }, near: () => [[cells[1], null], null] },
  { x: 1, y: 2, piece: null, near: [] },
  { x: 2, y: 1, piece: { name: "pawn" }, near: null },
]);
const [a, b, c] = cells;
const boards = rows("Board", [
  { id: "b1", cells: [[a], null, [null, c]], names: [["x"], []], past: [[[a, null], null], null, [[b]]] },
]);
const references = {
  Board: { __resolveReference: find(boards, "id") },
  Cell: { __resolveReference: find(cells, "x", "y") },
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  boards: {
    Query: {
      grid: () => [[a, null, b], [], [c]],
      cube: () => [[[1, null], []], null, []],
      rows: () => [[a], [c, a]],
      board: () => boards[0],
    },
    ...references,
  },
  pieces: references,
});
