/** Reads whose time must not grow with the network, each with what it asks. */
export interface ScaleRead {
  readonly name: string;
  readonly query: string;
}

const sought = `first: 20, filter: { skills: ["software-development"], countries: ["AR"], text: "web" }`;
const skilled = `first: 20, filter: { skills: ["ux-ui"], languages: ["es"] }`;

export const scaleReads: readonly ScaleRead[] = [
  { name: "co-ops by skill, country and text", query: `{ coops(${sought}) { nodes { name } } }` },
  { name: "… with totalCount", query: `{ coops(${sought}) { totalCount nodes { name } } }` },
  { name: "people by skill and language", query: `{ people(${skilled}) { nodes { name } } }` },
  { name: "… with totalCount", query: `{ people(${skilled}) { totalCount nodes { name } } }` },
  { name: "co-ops of each country, counted", query: "{ countries { code coopCount } }" },
  { name: "co-ops of each skill, counted", query: "{ skills(first: 100) { nodes { slug coopCount } } }" },
  { name: "five co-ops of each country", query: "{ countries { code coops(first: 5) { nodes { name } } } }" },
  {
    name: "demand for each skill",
    query: `{ skills(first: 100) { nodes { slug demand(window: { from: "2026-01-01", to: "2028-01-01" }) { seats personDays } } } }`,
  },
  { name: "the network, counted", query: "{ network { coopCount personCount countryCount skillCount } }" },
  {
    name: "collaborators of 20 co-ops",
    query: "{ coops(first: 20) { nodes { collaborators(first: 5) { nodes { projects coop { name } } } } } }",
  },
  {
    name: "search",
    query: `{ search(text: "desarrollo web", first: 10) { totalCount edges { score node { __typename } } } }`,
  },
];
