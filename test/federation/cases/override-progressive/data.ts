import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [
  { id: "c1", name: "Lantern", always: 1, never: 2, half: 3 },
  { id: "c2", name: "Heron", always: null, never: 5, half: null },
]);
const mustNot = () => {
  throw new TypeError("The other one has this field.");
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  before: {
    Query: { coops: () => coops },
    Coop: { __resolveReference: find(coops, "id"), always: mustNot },
  },
  now: {
    Query: { latest: () => coops },
    Coop: { __resolveReference: find(coops, "id"), always: ({ always }) => always, never: mustNot },
  },
});

export const whole: FeatureData["whole"] = () => ({ Coop: { never: ({ never }) => never } });
