import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [
  { id: "p1", name: "Ana", leads: () => [projects[2], projects[0]] },
  { id: "p2", name: "Bo", leads: [] },
]);
const tickets = rows("Ticket", [
  { id: "t1", subject: "Loom" },
  { id: "t3", subject: null },
]);
const projects: Row[] = rows("Project", [
  { code: "MAP", title: "Map", number: 1, seats: 3, ticket: tickets[0], hours: 40, lead: people[0] },
  { code: "SHOP", title: "Shop", number: 2, seats: null, ticket: null, hours: null, lead: people[1] },
  { code: "PRESS", title: "Press", number: 3, seats: 5, ticket: tickets[1], hours: 8, lead: people[0] },
  { code: "RADIO", title: "Radio", number: null, seats: 1, ticket: null, hours: null, lead: null },
]);

const project = { __resolveReference: find(projects, "code", "number", "ticket") };
const ticket = { __resolveReference: find(tickets, "id") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  a: { Query: { projects: () => [projects[0], null, projects[1], projects[3], projects[2]] }, Project: project },
  b: { Project: project },
  c: { Project: project, Ticket: ticket },
  d: { Project: project, Ticket: ticket, Person: { __resolveReference: find(people, "id") } },
});
