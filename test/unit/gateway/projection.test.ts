import { describe, expect, it } from "@jest/globals";
import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { fragmentsOf, responseNameOfField } from "../../../src/gateway/execution/collectFields.ts";
import { compileProjection } from "../../../src/gateway/execution/projection.ts";
import type { SubgraphError } from "../../../src/gateway/subgraphs/subgraph.ts";

const schema = buildSchema(`
  type Query { coop: Coop sure: Coop! list: [Coop!] deep: [[Int!]!] any: Any named: Named level: Level json: Json }
  type Coop implements Named { id: ID! name: String! parent: Coop peers: [Coop!]! }
  type Person implements Named { name: String! age: Int }
  interface Named { name: String! }
  union Any = Coop | Person
  enum Level { LOW HIGH }
  scalar Json`);

function project(query: string, data: Record<string, unknown>, errors: SubgraphError[] = [], of = schema) {
  const document = parse(query);
  const operation = document.definitions[0] as OperationDefinitionNode;
  const answerKeys = (name: string) => name;
  const asked = { schema: of, operation, fragments: fragmentsOf(document), answerKeys, askedAs: responseNameOfField };
  const run = compileProjection({ ...asked, maxAnswerBytes: 1_000_000 });
  const answer = run(data, errors, () => []);
  return { data: answer === null ? null : JSON.parse(answer as string), errors };
}

const text = (query: string, data: Record<string, unknown>) => JSON.stringify(project(query, data).data);

describe("a projection", () => {
  it("gives the fields asked for in the client's order, and no other", () => {
    const data = { coop: { __typename: "Coop", id: "c1", name: "Lantern", key: 1 }, level: "LOW", sure: {} };
    expect(text("{ level coop { name id } }", data)).toBe('{"level":"LOW","coop":{"name":"Lantern","id":"c1"}}');
  });

  it("puts together what is asked of one field in several places", () => {
    const data = { coop: { id: "c1", name: "Lantern", parent: { id: "c2", name: "Heron" } } };
    const query = "{ coop { parent { id } ...F } coop { name } } fragment F on Coop { id parent { name } }";
    expect(text(query, data)).toBe('{"coop":{"parent":{"id":"c2","name":"Heron"},"id":"c1","name":"Lantern"}}');
  });

  it("takes of abstract types what is for the object's own type", () => {
    const query = "{ any { __typename ... on Coop { id } ... on Named { name } ... on Person { age } } }";
    expect(text(query, { any: { __typename: "Person", name: "Ana", age: 4 } })).toBe(
      '{"any":{"__typename":"Person","name":"Ana","age":4}}',
    );
  });

  it("says of an object the type that the public schema has, under any alias", () => {
    expect(text("{ t: __typename coop { type: __typename } }", { coop: {} })).toBe(
      '{"t":"Query","coop":{"type":"Coop"}}',
    );
  });

  it("gives null for an object of a type that the schema hides, and for an enum value that it hides", () => {
    const data = { any: { __typename: "Hidden" }, named: { __typename: "Hidden", name: "x" }, level: "SECRET" };
    expect(text("{ any { __typename } named { name } level }", data)).toBe('{"any":null,"named":null,"level":null}');
  });

  it.each([
    ["an Int", "age", [4, -2147483648, 2147483647, 0], ["4", 4.5, 2147483648, true, {}, [4]]],
    ["a Float", "size", [4, 4.5], ["4", false]],
    ["a Boolean", "open", [true, false], [0, "true"]],
    ["a String", "name", ["", "a"], [1, {}, ["a"]]],
    ["an ID", "id", ["a", 7], [true, {}]],
    ["a list", "tags", [[], ["a", null]], ["a", {}]],
    ["an object", "home { name }", [{ name: "a" }], ["a", 1, [{ name: "a" }]]],
  ])("takes for %s what is one, and null with an error for anything else", (_, selection, right, wrong) => {
    const kinds = buildSchema(`type Query { of: Kinds }
      type Kinds { age: Int size: Float open: Boolean name: String id: ID tags: [String] home: Kinds }`);
    const [field] = selection.split(" ") as [string];
    const errorsFor = (value: unknown) => project(`{ of { ${selection} } }`, { of: { [field]: value } }, [], kinds);
    for (const value of right) expect(errorsFor(value).errors).toEqual([]);
    for (const value of [null, undefined])
      expect(errorsFor(value)).toEqual({ data: { of: { [field]: null } }, errors: [] });
    for (const value of wrong) {
      expect(errorsFor(value)).toEqual({
        data: { of: { [field]: null } },
        errors: [
          {
            message: `The value of Kinds.${field} is not of its type.`,
            path: ["of", field],
            extensions: { code: "SUBGRAPH_UNAVAILABLE" },
          },
        ],
      });
    }
  });

  it("gives of an object that is known by its interface alone what does not depend on its type", () => {
    const data = { named: { name: "Lantern" } };
    const interfaceName = { named: { __typename: "Named", name: "Lantern" } };
    expect(text("{ named { name ... on Named { name } } }", data)).toBe('{"named":{"name":"Lantern"}}');
    expect(text("{ named { name } }", interfaceName)).toBe('{"named":{"name":"Lantern"}}');
    expect(text("{ named { name __typename } }", data)).toBe('{"named":null}');
    expect(text("{ named { name ... on Coop { id } } }", interfaceName)).toBe('{"named":null}');
  });

  it("leaves a scalar of a subgraph as it is, and what is missing null", () => {
    const json = { a: [1, { b: null }] };
    expect(project("{ json coop { id } }", { json }).data).toEqual({ json, coop: null });
  });
});

describe("a null where none may be", () => {
  const complaint = (path: (string | number)[], coordinate: string) => ({
    message: `Cannot return null for non-nullable field ${coordinate}.`,
    path,
    extensions: { code: "SUBGRAPH_UNAVAILABLE" },
  });

  it.each([
    ["{ coop { id name } }", { coop: { id: "c1" } }, { coop: null }, ["coop", "name"], "Coop.name"],
    ["{ sure { id } }", { sure: null }, null, ["sure"], "Query.sure"],
    ["{ sure { id } }", { sure: { id: null } }, null, ["sure", "id"], "Coop.id"],
    ["{ list { id } }", { list: [{ id: "a" }, {}] }, { list: null }, ["list", 1, "id"], "Coop.id"],
    ["{ deep }", { deep: [[1], [2, null]] }, { deep: null }, ["deep", 1, 1], "Query.deep"],
    [
      "{ coop { parent { peers { name } } id } }",
      { coop: { id: "c1", parent: { peers: [{ name: null }] } } },
      { coop: { parent: null, id: "c1" } },
      ["coop", "parent", "peers", 0, "name"],
      "Coop.name",
    ],
  ])("bubbles in %s", (query, data, expected, path, coordinate) => {
    expect(project(query, data)).toEqual({ data: expected, errors: [complaint(path as never, coordinate)] });
  });

  it.each([
    ["at it", ["coop", "name"]],
    ["above it", ["coop"]],
    ["below it", ["coop", "name", 3]],
  ])("is not complained of when an error stands %s", (_, path) => {
    const error = { message: "down", path };
    expect(project("{ coop { name } }", { coop: {} }, [error])).toEqual({ data: { coop: null }, errors: [error] });
  });

  it("is complained of when an error stands beside it", () => {
    const error = { message: "down", path: ["coop", "id"] };
    expect(project("{ coop { name } }", { coop: {} }, [error]).errors).toHaveLength(2);
  });

  it("comes to an end where there are tens of thousands of them", async () => {
    const wide = buildSchema("type Query { items: [Item]! } type Item { sure: Int! }");
    const document = parse("{ items { sure } }");
    const operation = document.definitions[0] as OperationDefinitionNode;
    const asked = {
      schema: wide,
      operation,
      fragments: new Map(),
      answerKeys: (name: string) => name,
      askedAs: responseNameOfField,
    };
    const run = compileProjection({ ...asked, maxAnswerBytes: 1_000_000 });
    const errors: SubgraphError[] = [];
    await run({ items: Array.from({ length: 50_000 }, () => ({})) }, errors, () => []);
    expect(errors).toHaveLength(50_000);
  });

  it("is written in a turn of the event loop of its own when it is large", async () => {
    const document = parse("{ coop { name } }");
    const operation = document.definitions[0] as OperationDefinitionNode;
    const answerKeys = (name: string) => name;
    const asked = { schema, operation, fragments: new Map(), answerKeys, askedAs: responseNameOfField };
    const run = compileProjection({ ...asked, maxAnswerBytes: 1_000_000 });
    const coop = { __typename: "Coop", name: "a".repeat(300_000) };
    let hasTurned = false;
    setImmediate(() => {
      hasTurned = true;
    });
    const answer = await run({ coop }, [], () => []);
    expect(hasTurned).toBe(true);
    expect(JSON.parse(answer!)).toEqual({ coop: { name: coop.name } });
  });
});
