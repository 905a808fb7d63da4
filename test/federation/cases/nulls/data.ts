import { ClientError } from "../../../../src/errors/appError.ts";
import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

class OutOfReachError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", motto: null, parent: () => coops[1], home: { city: "Vigo", zip: null } },
  { id: "c2", name: "Heron", motto: "", parent: null, home: { city: "Lund", zip: 0 } },
  { id: "c3", name: "Quarry", motto: "Dig", parent: null, home: { city: "Bath", zip: 7 } },
]);
const [lantern, heron, quarry] = coops;

/** Answers for Lantern, says of Heron that it may not, and does not know Quarry. */
const onlyLantern =
  (field: string, answer: unknown) =>
  ({ id }: Row) => {
    if (id === "c2") throw new OutOfReachError(`Heron keeps its ${field}.`);
    return id === "c1" ? answer : null;
  };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: {
      coops: () => coops,
      lantern: () => lantern,
      heron: () => heron,
      sure: () => heron,
      maybe: () => [lantern, null, heron, quarry],
      circles: () => [[lantern], [lantern, heron], [quarry], null, []],
      strict: () => [[lantern], [heron]],
    },
    Coop: { __resolveReference: find(coops, "id") },
  },
  work: {
    Coop: {
      __resolveReference: (reference) => (reference.id === "c3" ? null : reference),
      seats: onlyLantern("seats", 3),
      score: onlyLantern("score", 4.5),
      lead: ({ id }) => (id === "c3" ? null : { of: { id } }),
      plans: onlyLantern("plans", [{ title: null }]),
    },
    Person: { name: ({ of }) => onlyLantern("lead", "Ana")(of), age: () => null },
  },
});
