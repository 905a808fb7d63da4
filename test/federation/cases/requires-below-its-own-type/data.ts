import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const people: Row[] = rows("Person", [
  { id: "p1", name: "Ana", born: 1980, friends: () => [people[1], people[2]] },
  { id: "p2", name: "Bo", born: null, friends: () => [people[0]] },
  { id: "p3", name: "Cy", born: 1999, friends: [] },
]);
const places = rows("Place", [{ id: "l1", label: "Vigo" }]);
const friendsOf = ({ id }: Row) => find(people, "id")({ id })?.["friends"] as Row[];
const reference = ({ id }: Row) => ({ __typename: "Person", id });

export const subgraphs: FeatureData["subgraphs"] = () => ({
  people: {
    Query: { me: () => people[0], everyone: () => people },
    Person: { __resolveReference: find(people, "id") },
  },
  friends: {
    Person: {
      __resolveReference: (sent) => sent,
      friends: (person) => friendsOf(person).map(reference),
      circles: (person) => [friendsOf(person).map(reference), null, [null, reference(person)]],
      likes: (person) => [places[0], null, ...friendsOf(person).map(reference)],
      named: (person) => [...friendsOf(person).map(reference), places[0]],
      label: ({ name }) => `called ${name}`,
      age: ({ born }) => (born === null ? null : 2026 - born),
      elder: ({ born }) => (born > 1990 ? reference({ id: "p1" }) : null),
    },
    Place: { __resolveReference: find(places, "id") },
  },
});

/** One schema knows what its references leave out. */
export const whole: FeatureData["whole"] = () => {
  const known = find(people, "id");
  const fact =
    (name: string) =>
    ({ id }: Row) =>
      known({ id })?.[name];
  return {
    Person: {
      name: fact("name"),
      born: fact("born"),
      label: (person) => `called ${fact("name")(person)}`,
      age: (person) => (fact("born")(person) === null ? null : 2026 - Number(fact("born")(person))),
      elder: (person) => (Number(fact("born")(person)) > 1990 ? reference({ id: "p1" }) : null),
    },
  };
};
