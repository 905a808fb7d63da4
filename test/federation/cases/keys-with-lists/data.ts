import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const people = rows("Person", [
  { id: "p1", name: "Ana", hours: 4 },
  { id: "p2", name: "Bo", hours: 9 },
]);
const teams = rows("Team", [
  { members: [people[0], people[1]], tags: ["loom", "night"], name: "Weavers", hours: 13, grid: [[1, null], []] },
  { members: [people[1], people[0]], tags: ["loom", "night"], name: "Menders", hours: 2, grid: [] },
  { members: [people[1]], tags: [], name: "Solo", hours: 9, grid: [[], [9]] },
  { members: [], tags: [], name: "Nobody yet", hours: 0, grid: [[]] },
]);

const team = { __resolveReference: find(teams, "members", "tags") };
const person = { __resolveReference: find(people, "id") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  teams: { Query: { teams: () => teams }, Team: team, Person: person },
  work: { Team: team, Person: person },
});
