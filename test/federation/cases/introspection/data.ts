import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [
  { id: "c1", name: "Lantern", seats: 3 },
  { id: "c2", name: "Heron", seats: 0 },
]);
const Coop = { __resolveReference: find(coops, "id") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: { Query: { coops: () => coops, node: (_, { id }) => find(coops, "id")({ id }) }, Coop },
  work: { Query: { motto: () => "Fair" }, Coop },
});
