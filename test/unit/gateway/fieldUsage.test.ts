import { expect, it } from "@jest/globals";
import { buildSchema, getOperationAST, parse } from "graphql";
import { FieldUsage } from "../../../src/gateway/pipeline/fieldUsage.ts";
import { normalise } from "../../../src/gateway/pipeline/normalise.ts";

const schema = buildSchema(`
  type Query { coops(filter: Filter, first: Int): [Coop!]! node: Node }
  input Filter { name: String within: Filter }
  interface Node { id: ID! }
  type Coop implements Node { id: ID! name: String home: Country }
  type Country { code: ID! }
`);

function operation(text: string) {
  const document = parse(text);
  return normalise({ document, operation: getOperationAST(document)! }, schema);
}

it("counts what operations name: fields and input fields, once for each operation", () => {
  const usage = new FieldUsage();
  const asked = operation(
    `query A { coops(filter: { within: { name: "a" } }) { ...C } more: coops(first: 1) { name } }
     fragment C on Coop { __typename name home { code } }`,
  );
  usage.count(asked, schema);
  usage.count(asked, schema);
  usage.count(operation("{ node { id ... on Coop { name } } }"), schema);
  expect(Object.fromEntries(usage.take())).toEqual({
    "Query.coops": 2,
    "Filter.within": 2,
    "Filter.name": 2,
    "Coop.name": 3,
    "Coop.home": 2,
    "Country.code": 2,
    "Query.node": 1,
    "Node.id": 1,
  });
});

it("begins anew when the counts are taken", () => {
  const usage = new FieldUsage();
  usage.count(operation("{ node { id } }"), schema);
  usage.take();
  expect(usage.take().size).toBe(0);
});

it("adds what is given back to what is counted since", () => {
  const usage = new FieldUsage();
  usage.count(operation("{ node { id } }"), schema);
  const taken = usage.take();
  usage.count(operation("{ node { id } }"), schema);
  usage.giveBack(taken);
  expect(usage.take().get("Node.id")).toBe(2);
});

it("loses none of more operations than it tells apart", () => {
  const usage = new FieldUsage();
  for (let index = 0; index < 2_500; index++) usage.count(operation("{ node { id } }"), schema);
  expect(usage.take().get("Node.id")).toBe(2_500);
});
