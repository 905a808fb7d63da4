import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

interface Unit {
  readonly unit?: string | null;
}

const parts = rows("Part", [
  { id: "p1", plain: "Loom", shape: { of: "p1" } },
  { id: "p2", plain: "Reed", shape: null },
]);

interface Part {
  readonly id: string;
}
const size = ({ id }: Part, { unit, round }: Unit & { readonly round?: boolean }) =>
  `${id} ${round ? "about " : ""}${unit}`;
const pieces = ({ id }: Part, { first }: { readonly first: number }) =>
  ["a", "b", "c"].slice(0, first).map((letter) => ({ id: id + letter }));

interface Sent {
  readonly size?: string;
  readonly shape?: { readonly edge?: string } | null;
  readonly pieces?: readonly { readonly weight?: string }[];
}
const edgeOf = ({ shape }: Sent) => (shape ? shape.edge : "no shape");
const weights = ({ pieces: sent }: Sent) => sent?.map(({ weight }) => weight).join(" + ");

export const subgraphs: FeatureData["subgraphs"] = () => ({
  stock: {
    Query: { parts: () => parts },
    Part: { __resolveReference: find(parts, "id"), size, pieces },
    Shape: { edge: ({ of }, { unit }) => `${of} edge ${unit}` },
    Piece: { weight: ({ id }, { unit }) => `${id} weighs ${unit ?? "g"}` },
  },
  labels: {
    Part: {
      __resolveReference: (reference) => reference,
      plainLabel: (sent: Sent) => sent.size,
      inchLabel: (sent: Sent) => sent.size,
      roundLabel: (sent: Sent) => sent.size,
      edgeLabel: edgeOf,
      inchEdgeLabel: edgeOf,
      firstLabel: weights,
      heavyLabel: weights,
    },
  },
});

/** One schema calls by itself what a gateway sends. */
export const whole: FeatureData["whole"] = () => {
  const edgeIn =
    (unit: string) =>
    ({ shape, id }: { readonly shape: unknown; readonly id: string }) =>
      shape ? `${id} edge ${unit}` : "no shape";
  return {
    Part: {
      plainLabel: (part) => size(part, { unit: "CM" }),
      inchLabel: (part) => size(part, { unit: "IN" }),
      roundLabel: (part) => size(part, { unit: "IN", round: true }),
      edgeLabel: edgeIn("CM"),
      inchEdgeLabel: edgeIn("IN"),
      firstLabel: ({ id }) => `${id}a weighs g`,
      heavyLabel: ({ id }) => `${id}a weighs oz + ${id}b weighs oz`,
    },
  };
};
