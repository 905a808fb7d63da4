import { ClientError } from "../../../../src/errors/appError.ts";
import type { FeatureData, Row } from "../../../support/federationCases.ts";

class OutOfReachError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}

/** Both subgraphs work on one count, so what is run out of turn is seen. */
export const subgraphs: FeatureData["subgraphs"] = () => {
  let count = 0;
  const lines: string[] = [];
  const counter = () => ({ __typename: "Counter", id: "n", value: count });
  const noted = () => [...lines];
  return {
    counter: {
      Query: { count: () => count },
      Mutation: {
        add: async (_, { amount }) => {
          count += amount;
          lines.push(`added ${amount}`);
          return counter();
        },
        reset: () => {
          count = 0;
          return null;
        },
        fail: () => {
          throw new OutOfReachError("It can not be done.");
        },
      },
      Counter: { __resolveReference: counter, value: (source: Row) => source["value"] ?? count },
    },
    log: {
      Query: { lines: noted },
      Mutation: {
        note: (_, { text }) => {
          lines.push(`${text} at ${count}`);
          return noted();
        },
      },
      Counter: { __resolveReference: ({ id }) => ({ id }), noted },
    },
  };
};
