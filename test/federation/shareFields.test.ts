import { describe, expect, it } from "@jest/globals";
import { createGateway, planOperation } from "../../src/gateway/index.ts";
import { aSubgraph, ask, type Federation, federationOf } from "../support/federation.ts";
import { followOn, liveOn } from "../support/followed.ts";

const calls: string[] = [];
const called = (name: string) => void calls.push(name);

const coops = aSubgraph(
  "coops",
  `type Query { coops: [Coop!]!  named: [Named!]!  count(of: String): Int! }
   type Mutation { join(id: ID!): Coop }
   type Subscription { joined: Coop }
   interface Named { name: String! }
   type Coop implements Named @key(fields: "id") { id: ID!  name: String!  label(locale: String = "en"): String!  peer: Coop  broken: Int!  }
   type Person implements Named { name: String! }`,
  {
    Query: {
      coops: () => [{ id: "1" }, { id: "2" }],
      named: () => [{ __typename: "Coop", id: "1" }, { __typename: "Person" }],
      count: (_, { of }) => {
        called(`count ${of}`);
        return 7;
      },
    },
    Mutation: {
      join: (_, { id }) => {
        called(`join ${id}`);
        return { id };
      },
    },
    Subscription: {
      joined: {
        async *subscribe() {
          yield { joined: { id: "1" } };
        },
      } as never,
    },
    Coop: {
      __resolveReference: (reference) => reference,
      name: ({ id }) => {
        called(`name ${id}`);
        return `Coop ${id}`;
      },
      label: ({ id }, { locale }) => {
        called(`label ${id} ${locale}`);
        return `${locale} ${id}`;
      },
      peer: ({ id }) => {
        called(`peer ${id}`);
        return { id: "9" };
      },
      broken: ({ id }) => {
        called(`broken ${id}`);
        throw new TypeError("broken");
      },
    },
    Person: { name: () => "Ada" },
    Named: { __resolveType: ({ __typename }: { __typename: string }) => __typename } as never,
  },
);
const ratings = aSubgraph("ratings", `type Coop @key(fields: "id") { id: ID! rating(of: Int = 5): Int }`, {
  Coop: {
    rating: ({ id }) => {
      called(`rating ${id}`);
      return Number(id);
    },
  },
});

async function answered(federation: Federation, query: string, variables = {}) {
  calls.length = 0;
  const { data, errors } = await ask(federation, query, variables);
  const { calls: made, ...told } = {
    data,
    errors: errors.map(({ path }) => path?.join(".")),
    calls: [...calls].sort(),
  };
  return { ...told, made };
}

const alone = federationOf(coops);
const together = federationOf(coops, ratings);

describe.each([
  ["one subgraph alone", alone],
  ["several subgraphs", together],
])("a field that is asked for under several names, of %s", (_, federation) => {
  it("is resolved once on each object, and stands under each name", async () => {
    const { data, made } = await answered(federation, "{ coops { a: name b: name name } }");
    expect(data).toEqual({
      coops: ["1", "2"].map((id) => ({ a: `Coop ${id}`, b: `Coop ${id}`, name: `Coop ${id}` })),
    });
    expect(made).toEqual(["name 1", "name 2"]);
  });

  it("is another field with other arguments, and the same with equal ones, however they are written", async () => {
    const query = `query ($es: String!) { coops { a: label b: label(locale: "es") c: label(locale: "es") d: label(locale: $es) e: label(locale: $es) } }`;
    const { data, made } = await answered(federation, query, { es: "es" });
    expect(data).toMatchObject({ coops: [{ a: "en 1", b: "es 1", c: "es 1", d: "es 1", e: "es 1" }, {}] });
    expect(made.filter((call) => call.includes("1"))).toEqual(["label 1 en", "label 1 es", "label 1 es"]);
  });

  it("is one with all below it, whatever that is called and however it is written", async () => {
    const query = `{ coops { a: peer { x: name peer { id } } ...F c: peer { ... { peer { id } name } } } }
      fragment F on Coop { b: peer { peer { key: id } y: name } }`;
    const { data, made } = await answered(federation, query);
    const [first] = data!["coops"] as unknown[];
    expect(JSON.stringify(first)).toBe(
      '{"a":{"x":"Coop 9","peer":{"id":"9"}},"b":{"peer":{"key":"9"},"y":"Coop 9"},"c":{"peer":{"id":"9"},"name":"Coop 9"}}',
    );
    expect(made.filter((call) => call.startsWith("name"))).toEqual(["name 9", "name 9"]);
  });

  it("is one as far as conditions leave it", async () => {
    const query = "query ($no: Boolean!) { coops { a: name b: name @skip(if: $no) c: label @skip(if: $no) } }";
    const { data, made } = await answered(federation, query, { no: true });
    expect([data, made]).toEqual([{ coops: [{ a: "Coop 1" }, { a: "Coop 2" }] }, ["name 1", "name 2"]]);
    expect((await answered(federation, query, { no: false })).made).toHaveLength(4);
  });

  it("is one on objects of the same types", async () => {
    const { data } = await answered(
      federation,
      "{ named { a: name b: name ... on Coop { c: name d: name } t: __typename } }",
    );
    expect(data).toEqual({
      named: [
        { a: "Coop 1", b: "Coop 1", c: "Coop 1", d: "Coop 1", t: "Coop" },
        { a: "Ada", b: "Ada", t: "Person" },
      ],
    });
    expect(calls).toEqual(["name 1", "name 1"]);
  });

  it("has its error at each of its places, and null goes up from each", async () => {
    const { data, errors, made } = await answered(
      federation,
      "{ coops { a: peer { broken } b: peer { oh: broken } c: peer { id } } }",
    );
    expect(data).toEqual({ coops: [0, 1].map(() => ({ a: null, b: null, c: { id: "9" } })) });
    const places = [0, 1].flatMap((index) => [`coops.${index}.a.broken`, `coops.${index}.b.oh`]);
    expect(errors.sort()).toEqual(places);
    expect(made.filter((call) => call.startsWith("broken"))).toHaveLength(2);
  });

  it("is a deed of its own at the root of a mutation", async () => {
    const { data, made } = await answered(
      federation,
      'mutation { a: join(id: "1") { x: name y: name } b: join(id: "1") { id } }',
    );
    expect(data).toEqual({ a: { x: "Coop 1", y: "Coop 1" }, b: { id: "1" } });
    expect(made).toEqual(["join 1", "join 1", "name 1"]);
  });

  it("is resolved once for each event of a subscription", async () => {
    calls.length = 0;
    const following = followOn(liveOn(createGateway(federation)), "subscription { joined { a: name b: name } }");
    const [event] = await following.received(1);
    following.stop();
    expect(event).toMatchObject({ data: { joined: { a: "Coop 1", b: "Coop 1" } } });
    expect(calls).toEqual(["name 1"]);
  });

  it("about the schema is answered under each name", async () => {
    const { data } = await answered(
      federation,
      '{ a: __type(name: "Coop") { name } b: __type(name: "Coop") { name } }',
    );
    expect(data).toEqual({ a: { name: "Coop" }, b: { name: "Coop" } });
  });
});

it("a field of another subgraph is asked for once, too", async () => {
  const aliases = Array.from({ length: 100 }, (_, index) => `r${index}: rating`).join(" ");
  const { data, made } = await answered(together, `{ coops { ${aliases} } }`);
  expect(Object.keys((data!["coops"] as object[])[0]!)).toHaveLength(100);
  expect(made).toEqual(["rating 1", "rating 2"]);
});

it("equal fields are one in the plan", async () => {
  const plan = await planOperation(together.supergraph, { text: "{ a: count b: count }" });
  expect(plan).toMatchObject({ kind: "fetch", operation: expect.stringMatching(/^\{ ?\w+: ?count ?\}$/) });
});
