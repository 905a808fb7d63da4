import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [
  { id: "a1", name: "Ana", age: 41, balance: -5, stars: 4 },
  { id: "a2", name: "Bo", age: null, balance: null, stars: null },
]);
const coops: Row[] = rows("Coop", [{ id: "a3", name: "Lantern", people, balance: 90, stars: 5 }]);
const accounts = [coops[0]!, ...people];
const known = ({ id }: Row) => accounts.find((account) => account["id"] === id) ?? null;
const entries = [
  { of: "a1", cents: -5, to: "a3" },
  { of: "a3", cents: 5, to: "a1" },
  { of: "a3", cents: 85, to: null },
];
/** What a subgraph says that does not know the type. */
const named = (id: string | null) => id && { __typename: "Account", id };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  accounts: {
    Query: { everyone: () => accounts, account: (_, { id }) => known({ id }) },
    Account: { __resolveReference: known },
    Person: { __resolveReference: find(people, "id") },
    Coop: { __resolveReference: find(coops, "id") },
  },
  ledger: {
    Query: { debtors: () => ["a1", "a3"].map(named) },
    Account: {
      __resolveReference: (reference) => reference,
      balance: ({ id }) => known({ id })?.["balance"],
      entries: ({ id }, { first }) => entries.filter(({ of }) => of === id).slice(0, first ?? undefined),
      statement: ({ id, name }) => `${name} has ${known({ id })?.["balance"]}`,
    },
    Entry: { to: ({ to }) => named(to) },
  },
  ratings: {
    Account: { __resolveReference: (reference) => reference, stars: ({ id }) => known({ id })?.["stars"] },
  },
});

/** One schema knows every type from the beginning. */
export const whole: FeatureData["whole"] = () => {
  const account = {
    entries: ({ id }: Row, { first }: { first?: number }) =>
      entries.filter(({ of }) => of === id).slice(0, first ?? undefined),
    statement: ({ name, balance }: Row) => `${name} has ${balance}`,
  };
  return {
    Query: { debtors: () => ["a1", "a3"].map((id) => known({ id })) },
    Entry: { to: ({ to }) => known({ id: to }) },
    Person: account,
    Coop: account,
  };
};
