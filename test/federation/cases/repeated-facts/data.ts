import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [
  { id: "c1", name: "Lantern", site: { url: "lantern.example", host: "Vigo" }, tags: ["a"] },
]);
/** A mirror that has fallen behind: it says otherwise what it shares, and even what it was asked by. */
const stale = {
  __typename: "Coop",
  id: "c0",
  slug: "lantern",
  name: "Old",
  site: { url: "old.example", mirrored: true },
  tags: ["z", "y"],
  rank: 3,
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: { Query: { coops: () => coops, lantern: () => coops[0] }, Coop: { __resolveReference: find(coops, "id") } },
  mirror: { Coop: { __resolveReference: () => stale } },
  pages: { Coop: { __resolveReference: ({ slug }) => ({ slug, visits: slug === "lantern" ? 12 : 0 }) } },
});

/** One schema has one truth of each, that of whom the object comes from. */
export const whole: FeatureData["whole"] = () => ({
  Coop: { slug: () => stale.slug, rank: () => stale.rank, visits: () => 12 },
  Site: { mirrored: () => true },
});
