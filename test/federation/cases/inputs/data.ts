import type { FeatureData } from "../../../support/federationCases.ts";

const shown = (value: unknown) => JSON.stringify(value);

export const subgraphs: FeatureData["subgraphs"] = () => ({
  search: {
    Query: { find: (_, { filter }) => [shown(filter)], all: (_, { filters }) => (filters ?? ["all"]).map(shown) },
  },
  work: { Query: { hits: (_, { filter }) => shown(filter) } },
});

const notValid = "graphql-js executes what it has not validated.";
export const differs: FeatureData["differs"] = {
  "a-field-that-one-subgraph-lacks-is-nobodys": notValid,
  "a-field-that-one-subgraph-needs-is-needed-by-all": notValid,
};
