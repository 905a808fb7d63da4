import { type FeatureData, find, type Row, rows } from "../../../support/federationCases.ts";

const books: Row[] = rows("Book", [{ id: "b1", title: "Wool", stars: 5 }]);
const films: Row[] = rows("Film", [{ id: "f1", title: "Looms", minutes: 90, sound: () => songs[0] }]);
const songs: Row[] = rows("Song", [
  { id: "s1", name: "Shanty", stars: null, title: 7, album: () => [songs[1], films[0]] },
  { id: "s2", name: "Reel", stars: 2, title: null, album: null },
]);
const reviews = [
  { text: "Warm", of: books[0] },
  { text: "Loud", of: songs[1] },
  { text: "Lost", of: null },
];
const references = {
  Book: { __resolveReference: find(books, "id") },
  Film: { __resolveReference: find(films, "id") },
  Song: { __resolveReference: find(songs, "id") },
};
const { Book, Film, Song } = references;

export const subgraphs: FeatureData["subgraphs"] = () => ({
  feed: { Query: { feed: () => [films[0], null, books[0]], best: () => books[0], saved: () => books[0] }, Book, Film },
  sound: { Query: { sounds: () => [songs[1], films[0]], last: () => films[0] }, Song, Film },
  reviews: { Query: { reviews: () => reviews }, Book, Song },
});
