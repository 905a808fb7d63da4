import { ClientError } from "../../../../src/errors/appError.ts";
import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

class OutOfReachError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}
const coops = rows("Coop", [
  { id: "c1", kind: "WORKER", level: "HIGH", levels: ["LOW", "HIGH"], mood: "GOOD" },
  { id: "c2", kind: null, level: "LOW", levels: ["LOW", "SECRET"], mood: "BAD" },
  { id: "c3", kind: "CREDIT", level: "LOW", levels: null, mood: null },
]);
const Coop = { __resolveReference: find(coops, "id") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  shop: {
    Query: {
      coops: () => coops,
      kinds: (_, { of, not }) => (of ?? ["WORKER", "CREDIT"]).filter((kind: string) => kind !== not),
      coop: (_, { kind }) => {
        if (kind === "HOUSING") throw new OutOfReachError("No housing here.");
        return coops.find((coop) => coop["kind"] === kind) ?? null;
      },
    },
    Coop,
  },
  work: { Query: { byKind: (_, { kind }) => [`of ${kind}`] }, Coop },
  moods: { Query: { moods: () => ["FAIR", null, "GOOD"] } },
});
