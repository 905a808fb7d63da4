import { describe, expect, it } from "@jest/globals";
import { answerOf, aSubgraph, ask, federationOf, representationsTo } from "../support/federation.ts";

const media = [
  { __typename: "Book", id: "1", title: "Reeds", pages: 90 },
  { __typename: "Film", id: "2", title: "Tides", pages: null },
];
const stars = new Map([["1", 5]]);

/** `media` owns the interface and its types; to `ratings` it is one type, an interface object. */
function library() {
  return federationOf(
    aSubgraph(
      "media",
      `type Query { media: [Media!]! }
       interface Media @key(fields: "id") { id: ID! title: String! }
       type Book implements Media @key(fields: "id") { id: ID! title: String! pages: Int }
       type Film implements Media @key(fields: "id") { id: ID! title: String! }`,
      {
        Query: { media: () => media },
        Media: {
          __resolveType: ({ __typename }: (typeof media)[number]) => __typename,
          __resolveReference: ({ id }: { id: string }) => media.find((item) => item.id === id) ?? null,
        },
        Book: { __resolveReference: ({ id }: { id: string }) => media.find((item) => item.id === id) ?? null },
        Film: { __resolveReference: ({ id }: { id: string }) => media.find((item) => item.id === id) ?? null },
      },
    ),
    aSubgraph(
      "ratings",
      `type Query { top: [Media!]! }
       type Media @key(fields: "id") @interfaceObject { id: ID! stars: Int }`,
      {
        Query: { top: () => [{ id: "2" }, { id: "1" }, { id: "none" }] },
        Media: {
          __resolveReference: ({ id }: { id: string }) => ({ id }),
          stars: ({ id }: { id: string }) => stars.get(id) ?? null,
        },
      },
    ),
  );
}

describe("an interface object", () => {
  it("is asked for by the interface's name", async () => {
    const federation = library();
    expect(await answerOf(federation, "{ media { __typename title stars } }")).toEqual({
      data: {
        media: [
          { __typename: "Book", title: "Reeds", stars: 5 },
          { __typename: "Film", title: "Tides", stars: null },
        ],
      },
    });
    expect(representationsTo(federation, "ratings")).toEqual([
      [
        { __typename: "Media", id: "1" },
        { __typename: "Media", id: "2" },
      ],
    ]);
  });

  it("gets its type and the fields of its type from the owner", async () => {
    const { data, errors } = await ask(library(), "{ top { __typename id title ... on Book { pages } } }");
    expect(errors.map(({ path }) => path)).toEqual([["top", 2]].map((path) => expect.arrayContaining(path)));
    expect(data).toBeNull();
  });

  it("stands beside others of its kind", async () => {
    const federation = library();
    stars.set("2", 3);
    expect(await answerOf(federation, "{ media { ... on Film { stars } ... on Book { title } } }")).toEqual({
      data: { media: [{ title: "Reeds" }, { stars: 3 }] },
    });
    stars.delete("2");
  });
});

describe("a field that the planner renames", () => {
  const things = [
    { __typename: "Bolt", id: "b", width: "wide" },
    { __typename: "Nut", id: "n", width: 4 },
    { __typename: "Nut", id: "m", width: 6 },
  ];
  const shelf = (widthOfNut: (nut: { readonly width: number }) => number) =>
    federationOf(
      aSubgraph(
        "shelf",
        `type Query { things: [Thing!]! }
         union Thing = Bolt | Nut
         type Bolt @key(fields: "id") { id: ID! width: String }
         type Nut @key(fields: "id") { id: ID! width: Int }`,
        {
          Query: { things: () => things },
          Thing: { __resolveType: ({ __typename }: (typeof things)[number]) => __typename },
          Nut: { width: widthOfNut },
        },
      ),
      aSubgraph(
        "fits",
        `type Nut @key(fields: "id") { id: ID! width: Int @external fits: String @requires(fields: "width") }`,
        {
          Nut: {
            __resolveReference: (nut: object) => nut,
            fits: ({ width }: { width: number | null }) => `fits ${width}`,
          },
        },
      ),
    );
  const query = "{ things { ... on Bolt { width } ... on Nut { fits } } }";

  it("is sent on by its own name", async () => {
    const federation = shelf(({ width }) => width);
    expect(await answerOf(federation, query)).toEqual({
      data: { things: [{ width: "wide" }, { fits: "fits 4" }, { fits: "fits 6" }] },
    });
    expect(federation.asked[0]!.operation).toContain("_internal_qp_alias");
  });

  it("has its own name in the path of an error", async () => {
    const { errors } = await ask(
      shelf(() => {
        throw new TypeError("no width");
      }),
      query,
    );
    expect(errors.map(({ path }) => path)).toEqual([
      ["things", 1, "width"],
      ["things", 2, "width"],
    ]);
  });
});
