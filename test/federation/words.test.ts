import { describe, expect, it } from "@jest/globals";
import { writeExactly } from "../../src/gateway/subgraphs/exactJson.ts";
import { answerOf, aSubgraph, federationOf } from "../support/federation.ts";

const echo = { echo: (_: unknown, { value }: { readonly value: unknown }) => writeExactly(value ?? null) };

function aFederation() {
  return federationOf(
    aSubgraph(
      "coops",
      `"""Questions."""
       type Query { coop(any: Any = 99999999999999999999): Coop echo(value: Any = [18446744073709551616]): String }
       "Whatever." scalar Any @specifiedBy(url: "https://any.invalid/\\u00e9")
       input Wish { any: Any = { deep: 99999999999999999999 } }
       type Coop @key(fields: "id") { id: ID! @deprecated(reason: """Of "old".""") wish(wish: Wish): String }`,
      { Query: { coop: () => ({ id: "c1" }), ...echo } },
    ),
    aSubgraph("work", `scalar Any type Coop @key(fields: "id") { id: ID! echo(value: Any = 1e400): String }`, {
      Coop: { __resolveReference: (reference) => reference, ...echo },
    }),
  );
}

/** Texts that graphql-js reads; each is asked of both subgraphs. */
const literals = [
  "18446744073709551616",
  "-99999999999999999999999999",
  "1e400",
  "0.1000000000000000055511151231257827",
  '"\\u{1F600} \\uD83D\\uDE00 \\u0000"',
  '"""\n  block \\"""\n    of "lines"\n"""',
  "{}",
  "[]",
  "[[{}], null]",
  "null",
  "on",
  "{ null: null, on: on, true: true, query: $any }",
  "[$any, 99999999999999999999]",
];

describe("a document of any words", () => {
  it.each(literals)("may hold the literal %s, for one subgraph after another", async (literal) => {
    const federation = aFederation();
    const query = `query ($any: Any = 99999999999999999999) { coop { echo(value: ${literal}) other: echo(value: $any) } echo(value: ${literal}) }`;
    const { data, errors } = (await answerOf(federation, query)) as { data: object; errors?: unknown };
    expect(errors).toBeUndefined();
    expect(data).toEqual({ coop: { echo: expect.anything(), other: expect.anything() }, echo: expect.anything() });
  });

  it("reaches its subgraphs with whole numbers of any length as they were written", async () => {
    const federation = aFederation();
    await answerOf(
      federation,
      "query ($any: Any = 77777777777777777777) { coop(any: 88888888888888888888) { echo(value: { a: [99999999999999999999, $any] }) } }",
    );
    const operations = federation.asked.map(({ operation }) => operation.replace(/\s+/g, " ").trim());
    expect(operations).toEqual([
      "{ coop(any: 88888888888888888888) { __typename id } }",
      "query ($representations: [_Any!]!, $v1: Any = 77777777777777777777) { _entities(representations: $representations) { ... on Coop { echo(value: {a: [99999999999999999999, $v1]}) } } }".replaceAll(
        "$v1",
        /\$v\d/.exec(operations[1]!)![0],
      ),
    ]);
  });

  it("may describe its operation, its variables and its fragments", async () => {
    const query = `
      """Asks for "one"."""
      query Described("What to echo" $value: Any = 1 """And "more".""" $more: Any) {
        coop { ...Described }
      }
      """Of a co-op."""
      fragment Described on Coop { echo(value: $value) more: echo(value: $more) }`;
    expect(await answerOf(aFederation(), query)).toEqual({ data: { coop: { echo: "1", more: expect.anything() } } });
  });

  it("may be full of what is white space, and of names that are words", async () => {
    const query =
      "\uFEFF,,query query,($null:Any,\t$on:Any,){,coop,{null:id,true:echo(value:$null),on:echo(value:$on) ...query},}fragment query on Coop{fragment:id,query:__typename}#\r";
    expect(await answerOf(aFederation(), query, { null: [], on: {} })).toEqual({
      data: { coop: { null: "c1", true: "[]", on: "{}", fragment: "c1", query: "Coop" } },
    });
  });
});
