import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [
  {
    id: "c1",
    slug: "lantern",
    name: "Lantern",
    visits: 12,
    account: { bank: "Común", number: "7" },
    balance: -5,
    openedAt: "1998-02-01",
  },
  {
    id: "c2",
    slug: "heron",
    name: "Heron",
    visits: 0,
    account: { bank: "Común", number: "8" },
    balance: null,
    openedAt: null,
  },
  {
    id: "c3",
    slug: "quarry",
    name: "Quarry",
    visits: 3,
    account: { bank: "Obrero", number: "7" },
    balance: 90,
    openedAt: "2011-10-31",
  },
]);

const coop = { __resolveReference: find(coops, "id", "slug", "account") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: { coops: () => coops, coopOf: (_, { slug }) => coops.find((row) => row["slug"] === slug) },
    Coop: coop,
  },
  pages: {
    Query: {
      pages: () => [
        { title: "Looms", coop: coops[0] },
        { title: "Boats", coop: coops[1] },
      ],
    },
    Coop: coop,
  },
  ledger: { Query: { debtors: () => [coops[0], coops[1]] }, Coop: coop },
  bank: { Query: { largest: () => coops[2] }, Coop: coop },
});
