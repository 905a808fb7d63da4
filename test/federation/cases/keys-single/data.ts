import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const skills = rows("Skill", [
  { id: "s1", label: "Weaving" },
  { id: "s2", label: "Bookkeeping" },
]);
const coops: Row[] = rows("Coop", [
  { id: "c1", name: "Lantern", parent: null, topSkill: skills[0], members: () => people.slice(0, 2) },
  { id: "c2", name: "Heron", parent: () => coops[0], topSkill: null, members: () => [people[2]] },
  { id: "c3", name: "Quarry", parent: () => coops[0], topSkill: skills[1], members: [] },
]);
const people: Row[] = rows("Person", [
  { id: "p1", name: "Ana", coop: coops[0], mentor: null, skills },
  { id: "p2", name: "Bo", coop: coops[0], mentor: () => people[0], skills: [] },
  { id: "p3", name: "Cy", coop: coops[1], mentor: () => people[0], skills: [skills[1]] },
]);

const coop = find(coops, "id");
const person = find(people, "id");

export const subgraphs: FeatureData["subgraphs"] = () => ({
  coops: {
    Query: { coops: () => coops, coop: (_, { id }) => coop({ id }) },
    Coop: { __resolveReference: coop },
  },
  people: {
    Query: { people: () => people },
    Person: { __resolveReference: person },
    Coop: { __resolveReference: coop },
  },
  skills: {
    Person: { __resolveReference: person },
    Coop: { __resolveReference: coop },
    Skill: { __resolveReference: find(skills, "id") },
  },
});
