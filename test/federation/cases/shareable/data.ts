import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const goods = rows("Good", [
  { id: "g1", name: "Loom", price: { cents: 90_000, currency: "EUR" }, stock: 2, sold: 7, best: null },
  { id: "g2", name: "Reed", price: null, stock: 0, sold: null, best: { cents: 100, currency: "SEK" } },
]);
const Good = { __resolveReference: find(goods, "id") };
const motto = () => "Fair for all";
const shop = () => ({ name: "Weavers", city: "Vigo", opened: 1998 });

export const subgraphs: FeatureData["subgraphs"] = () => ({
  shop: { Query: { motto, shop, goods: () => goods }, Good },
  sales: { Query: { motto, shop, sold: () => goods.toReversed() }, Good },
});
