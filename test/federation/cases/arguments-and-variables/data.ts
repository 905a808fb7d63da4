import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [{ id: "c1" }, { id: "2" }]);
const references = { __resolveReference: find(coops, "id") };
/** The order of arguments means nothing. */
const shown = (given: object) =>
  JSON.stringify(Object.fromEntries(Object.entries(given).sort(([one], [other]) => (one < other ? -1 : 1))));

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: {
      echo: (_, given) => shown(given),
      coops: (_, { ids }) => ids.map((id: string) => find(coops, "id")({ id })),
    },
    Coop: { ...references, name: ({ id }, { locale }) => `${id} in ${locale}` },
  },
  work: { Coop: { ...references, seats: (_, given) => shown(given) } },
});
