import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const parts = rows("Part", [
  {
    id: "p1",
    name: "Loom",
    weight: 40,
    price: 900,
    maker: { name: "Lantern", country: "DE" },
    boxes: [
      { label: "frame", height: 12 },
      { label: "beam", height: null },
      { label: "reed", height: 3 },
    ],
  },
  { id: "p2", name: "Thread", weight: null, price: 4, maker: { name: "Heron", country: null }, boxes: [] },
  { id: "p3", name: "Shuttle", weight: 1, price: null, maker: null, boxes: null },
]);

/** Knows nothing of a part but what it is sent. */
const shipping = {
  __resolveReference: (reference: object) => reference,
  depot: ({ id }: { id: string }) => `hall ${id.slice(1)}`,
  freight: ({ weight }: { weight: unknown }) => `by ${weight}`,
  insurance: ({ price, weight }: { price: unknown; weight: unknown }) => `${price} at ${weight}`,
  origin: ({ maker }: { maker: { country: unknown } | null }) => (maker ? `from ${maker.country}` : "from nobody"),
  stack: ({ boxes }: { boxes: { height: unknown }[] | null }) =>
    boxes ? `[${boxes.map(({ height }) => height).join(" ")}]` : "loose",
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  stock: {
    Query: { parts: () => parts, part: (_, { id }) => find(parts, "id")({ id }) },
    Part: { __resolveReference: find(parts, "id") },
  },
  shipping: { Part: shipping },
});
