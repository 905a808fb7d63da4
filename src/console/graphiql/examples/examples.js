import coopsBySkill from "./coopsBySkill.graphql";
import follow from "./follow.graphql";
import network from "./network.graphql";
import openRequests from "./openRequests.graphql";
import projects from "./projects.graphql";
import search from "./search.graphql";

/** The tabs of a first visit, the first one open. Later visits find their own tabs in the browser's storage. */
export const examples = [
  { query: network },
  { query: coopsBySkill, variables: JSON.stringify({ skills: ["software-development"] }, null, 2) },
  { query: search },
  { query: openRequests },
  { query: projects },
  { query: follow },
];
