import { ClientError } from "../../../../src/errors/appError.ts";
import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

class OutOfReachError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}
class ClosedError extends ClientError {
  readonly code = "UNAUTHENTICATED";
}
const far = (what: string) => {
  throw new OutOfReachError(`${what} is too far.`);
};
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", peers: () => [coops[1], null, coops[1]] },
  { id: "c2", name: "Heron", peers: () => [coops[0]] },
]);
const work = [
  { __typename: "Project", title: "Map", at: 1 },
  { __typename: "Task", title: "Draw", at: 2 },
];
const cost = ({ title, at }: { title: string; at: number }, { unit }: { unit?: string }) =>
  unit === "sek" || at === 2 ? far(`The cost of ${title}`) : at;

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: {
      coops: () => coops,
      far: () => far("It"),
      many: (_, { first }) => (first > 9 ? far("So much") : coops.slice(0, first)),
    },
    Mutation: { open: (_, { name }) => (name === "" ? far("No name") : { ...coops[0], name }) },
    Coop: { __resolveReference: find(coops, "id"), secret: ({ name }) => far(`The secret of ${name}`) },
  },
  work: {
    Query: {
      closed: () => {
        throw new ClosedError("It is closed.");
      },
    },
    Coop: {
      __resolveReference: async ({ id }) => (id === "c2" ? far("Heron") : { id }),
      budget: () => 7,
      work: () => work,
    },
    Project: { cost },
    Task: { cost },
  },
});

/** One schema fails at the fields of an entity that a subgraph fails to find. */
export const whole: FeatureData["whole"] = () => {
  const known =
    (answer: unknown) =>
    ({ id }: Row) =>
      id === "c2" ? far("Heron") : answer;
  return { Coop: { budget: known(7), work: known(work) } };
};

export const differs: FeatureData["differs"] = {
  "an-operation-that-is-not-valid-is-told-why": "graphql-js executes what it has not validated.",
};
