import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const inCurrency: Readonly<Record<string, number>> = { UYU: 40, EUR: 1 };
const workshops = rows("Workshop", [
  { id: "w1", title: "Looms", base: 12, seats: 10, venue: { base: 30 } },
  { id: "w2", title: "Boats", base: 20, seats: null, venue: null },
  { id: "w3", title: "Bread", base: null, seats: 8, venue: { base: 5 } },
]);

const fee = ({ base }: Row, args: Row) => {
  if (base === null) return null;
  const { size = 0, member = false } = (args["group"] ?? {}) as { readonly size?: number; readonly member?: boolean };
  return (base as number) * inCurrency[args["currency"] as string]! - size - (member ? 1 : 0);
};
const rent = ({ base }: Row, { currency }: Row) => (base as number) * inCurrency[currency as string]!;

/** What a fetch of `budget` brings; an income without its parts is none. */
const income = ({ fee: each, seats }: Row) =>
  typeof each === "number" && typeof seats === "number" ? each * seats : null;

export const subgraphs: FeatureData["subgraphs"] = () => ({
  catalogue: {
    Query: { workshops: () => workshops },
    Workshop: { __resolveReference: find(workshops, "id"), fee },
    Venue: { rent },
  },
  budget: {
    Workshop: {
      __resolveReference: (reference) => reference,
      incomeUyu: income,
      incomeEur: income,
      incomeOfGroups: income,
      isCovered: ({ venue, fee: each }) => (venue && each !== null ? each * 10 >= venue.rent : null),
    },
  },
});

const incomeIn = (args: Row) => (row: Row) => income({ fee: fee(row, args), seats: row["seats"] });

export const whole: FeatureData["whole"] = () => ({
  Workshop: {
    incomeUyu: incomeIn({ currency: "UYU" }),
    incomeEur: incomeIn({ currency: "EUR" }),
    incomeOfGroups: incomeIn({ currency: "EUR", group: { size: 5, member: true } }),
    isCovered: (row) => {
      const each = fee(row, { currency: "EUR" });
      return row.venue && each !== null ? each * 10 >= rent(row.venue, { currency: "EUR" }) : null;
    },
  },
});
