import { type FeatureData, rows } from "../../../support/federationCases.ts";

interface Sent {
  readonly id: string;
  readonly hours?: number | null;
  readonly level?: number | null;
  readonly grade?: string | null;
  readonly badge?: string | null;
}
const people = rows("Person", [
  { id: "p1", name: "Ana", hours: 40 },
  { id: "p2", name: "Bo", hours: null },
]);
const asSent = (reference: Sent) => reference;

const level = ({ hours }: Sent) => (typeof hours === "number" ? hours / 10 : null);
const grade = (sent: Sent) => (sent.level === null ? null : `grade ${sent.level}`);
const badge = (sent: Sent) => `badge of ${sent.grade}`;

export const subgraphs: FeatureData["subgraphs"] = () => ({
  people: {
    Query: { people: () => people },
    Person: {
      __resolveReference: ({ id, ...sent }) => ({ ...people.find((person) => person["id"] === id), ...sent }),
      badge,
    },
  },
  pay: { Person: { __resolveReference: asSent, level, ticket: (sent: Sent) => `ticket for ${sent.badge}` } },
  grades: { Person: { __resolveReference: asSent, grade, rank: ({ id }) => Number(id.slice(1)) } },
});

/** One schema computes what a gateway sends. */
export const whole: FeatureData["whole"] = () => {
  const graded = (person: Sent) => grade({ ...person, level: level(person) });
  const badged = (person: Sent) => badge({ ...person, grade: graded(person) });
  return { Person: { grade: graded, badge: badged, ticket: (person) => `ticket for ${badged(person)}` } };
};
