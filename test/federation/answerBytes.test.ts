import { buildSubgraphSchema } from "@apollo/subgraph";
import { describe, expect, it } from "@jest/globals";
import { getOperationAST, parse } from "graphql";
import { beginScope, createGateway, createSubgraphRuntime } from "../../src/gateway/index.ts";
import { aSubgraph, ask, federationOf, inProcessOf } from "../support/federation.ts";
import { followOn, liveOn } from "../support/followed.ts";

const megabyte = "x".repeat(1_000_000);

/** One text that every field shares: what holds it takes a megabyte, and what is written of it has no end. */
const texts = aSubgraph(
  "texts",
  `type Query { page(times: Int = 1): Page  short: String }
   type Subscription { pages: Page }
   type Page @key(fields: "id") { id: ID!  text(part: Int): String  bytes: [String!]! }`,
  {
    Query: { page: () => ({ id: "1", bytes: [] }), short: () => "é" },
    Subscription: {
      pages: {
        async *subscribe() {
          yield { pages: { id: "1" } };
        },
      } as never,
    },
    Page: { text: () => megabyte, bytes: () => Array.from({ length: 1_000 }, () => megabyte) },
  },
);
const notes = aSubgraph("notes", `scalar Note type Page @key(fields: "id") { id: ID! note: String }`, {
  Page: { note: () => "read" },
});

const parts = (count: number) => Array.from({ length: count }, (_, part) => `p${part}: text(part: ${part})`).join(" ");
// A thousand megabytes are more than any string may hold.
const wide = `{ page { ${parts(1_000)} } }`;
const tooLarge = { code: "ANSWER_TOO_LARGE", maxBytes: 10_000_000 };

describe("an answer of too many bytes", () => {
  it.each([
    ["one subgraph answers alone", wide],
    ["several subgraphs answer", `{ page { note ${parts(1_000)} } }`],
    ["it is a list of one subgraph", "{ page { bytes } }"],
    ["it is a list beside others", "{ page { note bytes } }"],
    ["another page stands beside it", `{ a: page(times: 1) { ${parts(6)} } b: page(times: 2) { ${parts(6)} } }`],
  ])("is one error and no data when %s", async (_, query) => {
    const { data, errors } = await ask(federationOf(texts, notes), query);
    expect({ data, errors: errors.map(({ extensions }) => extensions) }).toEqual({ data: null, errors: [tooLarge] });
  });

  it("is given as long as it is within the bound", async () => {
    const { data, errors } = await ask(federationOf(texts, notes), `{ page { note ${parts(9)} } }`);
    expect([Object.keys(data!["page"] as object).length, errors]).toEqual([10, []]);
  });

  it("is refused to whoever follows it live", async () => {
    const live = liveOn(createGateway(federationOf(texts, notes)));
    const following = followOn(live, `subscription { pages { note ${parts(1_000)} } }`);
    const [event] = await following.received(1);
    following.stop();
    expect(event).toMatchObject({ data: null, errors: [{ extensions: tooLarge }] });
  });

  it("is refused to another router", async () => {
    const schema = buildSubgraphSchema([{ typeDefs: parse(texts.sdl), resolvers: texts.resolvers as never }]);
    const runtime = createSubgraphRuntime({ subgraph: inProcessOf(texts), sdl: texts.sdl, schema });
    const document = parse(wide);
    const operation = getOperationAST(document)!;
    const answer = await runtime.run({ document, operation }, {}, beginScope(null, {}));
    expect(answer).toMatchObject({ data: null, errors: [{ extensions: tooLarge }] });
  });
});
