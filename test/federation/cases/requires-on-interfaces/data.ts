import { type FeatureData, find, rows } from "../../../support/federationCases.ts";

const books = rows("Book", [
  { id: "b1", title: "Wool", pages: 300 },
  { id: "b2", title: "Salt", pages: null },
]);
const films = rows("Film", [{ id: "f1", title: "Looms", minutes: 90 }]);
const media = [books[0], films[0], books[1]];
const shelves = rows("Shelf", [
  { id: "s1", media: books[0], all: [books[0], null, films[0]] },
  { id: "s2", media: films[0], all: [] },
  { id: "s3", media: null, all: [books[1]] },
]);
const asSent = (reference: object) => reference;

export const subgraphs: FeatureData["subgraphs"] = () => ({
  library: {
    Query: { media: () => media, shelves: () => shelves },
    Book: { __resolveReference: find(books, "id") },
    Film: { __resolveReference: find(films, "id") },
    Shelf: { __resolveReference: find(shelves, "id") },
  },
  reviews: {
    Query: { reviewed: () => media.map((row) => ({ __typename: row!["__typename"], id: row!["id"] })) },
    Book: {
      __resolveReference: asSent,
      length: ({ pages }) => `${pages} pages`,
      teaser: ({ title }) => `Read ${title}`,
    },
    Film: {
      __resolveReference: asSent,
      length: ({ minutes }) => `${minutes} minutes`,
      teaser: ({ id }) => `See ${id}`,
    },
    Shelf: {
      __resolveReference: asSent,
      note: ({ media: sent }) => {
        if (!sent) return "empty";
        return sent.__typename === "Book" ? `${sent.title}: ${sent.pages}` : `${sent.minutes} minutes of film`;
      },
      count: ({ all }) => all.map((item: { id: string } | null) => item?.id ?? "gap").join(" "),
    },
  },
});

export const whole: FeatureData["whole"] = () => ({ Query: { reviewed: () => media } });
