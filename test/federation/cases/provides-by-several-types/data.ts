import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const coops = rows("Coop", [
  { id: "c1", name: "Lantern", size: 7 },
  { id: "c2", name: "Heron", size: null },
]);
const [lantern, heron] = coops as [Row, Row];
/** A co-op of which a project knows only what it provides there. */
const only = ({ id }: Row, fact: Row) => ({ __typename: "Coop", id, ...fact });
const projects: Row[] = rows("Project", [
  {
    title: "Map",
    host: only(lantern, { name: "Lantern" }),
    partner: only(lantern, { size: 7 }),
    next: () => projects[1],
    task: { title: "Draw", of: only(heron, { name: "Heron" }) },
  },
  { title: "Shop", host: only(heron, {}), partner: null, next: null, task: null },
]);

export const subgraphs: FeatureData["subgraphs"] = () => ({
  catalogue: { Query: { coops: () => coops }, Coop: { __resolveReference: find(coops, "id") } },
  projects: {
    Query: { newest: () => projects[1], current: () => projects[0] },
    Coop: { __resolveReference: ({ id }) => ({ id }) },
  },
});

/** One schema knows every co-op. */
export const whole: FeatureData["whole"] = () => {
  const fact =
    (name: string) =>
    ({ id }: Row) =>
      find(coops, "id")({ id })?.[name];
  return { Coop: { name: fact("name"), size: fact("size") } };
};
