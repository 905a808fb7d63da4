import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const people = rows("Person", [{ id: "p1", name: "Ana", born: 1980 }]);
const books = rows("Book", [
  { id: "b1", author: people[0], pages: 300 },
  { id: "b2", author: null, pages: null },
]);
const films = rows("Film", [{ id: "f1", title: "Looms", minutes: 90 }]);
const references = {
  Book: { __resolveReference: find(books, "id") },
  Film: { __resolveReference: find(films, "id") },
  Person: { __resolveReference: find(people, "id") },
};

export const subgraphs: FeatureData["subgraphs"] = () => ({
  media: {
    Query: { newest: () => books[0], feed: () => [films[0], null, ...books], media: () => [...books, ...films] },
    ...references,
  },
  details: references,
});
