import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const coops: Row[] = rows("Coop", [
  { country: "UY", number: 1, name: "Lantern", audits: () => audits.slice(0, 2), lastAudit: () => audits[1] },
  { country: "AR", number: 1, name: "Heron", audits: () => audits.slice(2), lastAudit: () => audits[2] },
  { country: "UY", number: 2, name: null, audits: [], lastAudit: null },
]);
const audits = rows("Audit", [
  { coop: coops[0], year: 2023, passed: false, note: "Minutes are missing." },
  { coop: coops[0], year: 2024, passed: true, note: null },
  { coop: coops[1], year: 2024, passed: true, note: "Well kept." },
]);

const coop = find(coops, "country", "number");
const audit = find(audits, "coop", "year");

export const subgraphs: FeatureData["subgraphs"] = () => ({
  registry: {
    Query: { registrations: () => [coops[0], null, coops[2], coops[1]] },
    Coop: { __resolveReference: coop },
  },
  audits: {
    Query: { audited: () => [coops[1], coops[0]] },
    Coop: { __resolveReference: coop },
    Audit: { __resolveReference: audit },
  },
  notes: { Audit: { __resolveReference: audit } },
});
