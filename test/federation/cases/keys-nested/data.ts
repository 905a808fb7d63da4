import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const montevideo = { code: "MVD", population: 1_300_000 };
const rosario = { code: "ROS", population: null };
const gatherings = rows("Gathering", [
  {
    day: "2024-05-01",
    place: { hall: "North", city: montevideo },
    title: "Assembly",
    guests: [{ name: "Ana", from: rosario }],
  },
  { day: "2024-05-01", place: { hall: "North", city: rosario }, title: "Fair", guests: [] },
  {
    day: "2024-05-01",
    place: { hall: "South", city: montevideo },
    title: "School",
    guests: [
      { name: "Bo", from: montevideo },
      { name: "Cy", from: rosario },
    ],
  },
]);

const gathering = { __resolveReference: find(gatherings, "day", "place") };

export const subgraphs: FeatureData["subgraphs"] = () => ({
  gatherings: { Query: { gatherings: () => gatherings }, Gathering: gathering },
  guests: { Gathering: gathering },
});
