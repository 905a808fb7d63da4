import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse, validate } from "graphql";
import { json, type PartnerBehaviour, startPartner } from "../support/partner.ts";

/** A module of the page; it needs no browser. */
const { askForPlan } = await import(new URL("../../src/console/graphiql/plan/askForPlan.js", import.meta.url).href);

/** What the pane asks of the API. */
const schema = buildSchema(`
  type Query { operationPlan(query: String!, operationName: String, variables: String): OperationPlan! }
  type OperationPlan { text: String! json: String! supergraphVersion: String! }`);

const asked = {
  query: "query A { network { name } } query B { __typename }",
  operationName: "A",
  variables: { first: 2 },
  headers: { Authorization: "Bearer patio_made-up" },
};
const plan = { text: "fetch from network: {network{name}}\n", supergraphVersion: "0123456789abcdef" };

/** What the pane shows when the API behaves so, and what it was asked. */
async function answerOf(behave: PartnerBehaviour, tab: Partial<typeof asked> = {}) {
  let authorization: string | undefined;
  await using api = await startPartner((request, response, body) => {
    authorization = request.headers.authorization;
    behave(request, response, body);
  });
  const shown = await askForPlan(api.url, { ...asked, ...tab });
  return { shown, authorization, bodies: api.bodies.map((body) => JSON.parse(body)) };
}

const refusing = (code: string, message: string, status = 200) =>
  json({ data: null, errors: [{ message, extensions: { code } }] }, status);

describe("the pane Plan", () => {
  it("asks with the headers of its tab for the operation in it, and shows what the API says", async () => {
    const { shown, authorization, bodies } = await answerOf(json({ data: { operationPlan: plan } }));
    expect(shown).toEqual(plan);
    expect(authorization).toBe("Bearer patio_made-up");
    const { query, operationName } = asked;
    expect(bodies.map((body) => body.variables)).toEqual([{ query, operationName, variables: '{"first":2}' }]);
    expect(validate(schema, parse(bodies[0].query))).toEqual([]);
  });

  it.each([
    [
      "another tab's token",
      refusing("UNAUTHENTICATED", "The token is not known.", 401),
      "Plans are shown to operators.",
    ],
    [
      "what is not valid",
      refusing("GRAPHQL_VALIDATION_FAILED", "The operation is not valid: no."),
      "is not valid: no.",
    ],
    ["variables that don't fit", refusing("BAD_USER_INPUT", "No object."), "The variables can't be used. No object."],
    ["what can't be planned", refusing("INTERNAL_SERVER_ERROR", "Something went wrong."), "The server has no plan"],
    ["an error that it does not know", refusing("SERVICE_STOPPING", "The server is stopping.", 503), "is stopping."],
    ["no JSON", (_, response) => void response.writeHead(502).end("<html>"), "status 502"],
    ["no answer", (request) => void request.socket.destroy(), "can't be reached"],
  ])("says in words what to do about %s", async (_, behave, words) => {
    expect((await answerOf(behave)).shown).toEqual({ words: expect.stringContaining(words) });
  });

  it.each([
    ["an operator's token", { headers: {} as typeof asked.headers }, "Plans are shown to operators."],
    ["an operation", { query: "# a remark\n\n" }, "Write an operation"],
  ])("asks nothing without %s", async (_, tab, words) => {
    const { shown, bodies } = await answerOf(json({ data: { operationPlan: plan } }), tab);
    expect([shown, bodies]).toEqual([{ words: expect.stringContaining(words) }, []]);
  });
});
