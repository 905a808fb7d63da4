import { describe, expect, it } from "@jest/globals";
import type { Told } from "../../src/cli/story/teller.ts";
import { withDatabase } from "../support/database.ts";
import { operatorTokenOf, Program, post, withDataDir } from "../support/program.ts";

/** Something of a step's result, by the names on the way to it. */
function at(told: Told | undefined, ...way: readonly string[]): unknown {
  return way.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], told?.result);
}

/** A running server with the sample, the story played against it, and its operator's token. */
async function played() {
  const opened = new AsyncDisposableStack();
  const db = opened.use(await withDatabase());
  const dataDir = opened.use(await withDataDir());
  const environment = { DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path };
  const url = await opened.use(new Program(environment)).ready();
  const { code, output, errors } = await opened
    .use(new Program(environment, ["story", "makerconnect", "--url", url, "--json"]))
    .ended();
  const operator = await operatorTokenOf(dataDir.path);
  return {
    code,
    errors,
    steps: output.map((line) => JSON.parse(line) as Told),
    output,
    ask: async (query: string) => (await post(url, query, operator)).body,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

describe("patio story makerconnect", () => {
  it("goes from a client's request to shared revenue, and not a unit is lost", async () => {
    await using story = await played();
    expect([story.code, story.errors]).toEqual([0, []]);
    const doing = (mutation: string) => story.steps.filter(({ operation }) => operation.includes(`{ ${mutation}(`));
    const states = (mutation: string, ...way: readonly string[]) => doing(mutation).map((told) => at(told, ...way));

    // Request and team.
    expect(states("createOpportunity", "opportunity", "state")).toEqual(["INTAKE"]);
    expect(states("shareOpportunity", "opportunity", "state")).toEqual(["SHARED"]);
    expect(states("expressInterest", "interest", "state")).toEqual(["SUBMITTED", "SUBMITTED", "SUBMITTED"]);
    expect(states("expressInterest", "interest", "opportunity", "state")).toEqual(["FORMING", "FORMING", "FORMING"]);
    const [lapsed] = story.steps.filter(({ operation }) => operation.includes("interest(id:"));
    expect(at(lapsed, "interest")).toMatchObject({
      state: "LAPSED",
      opportunity: { seats: [{ coverage: { filled: 0, needed: 1 } }, { coverage: { filled: 0, needed: 1 } }] },
    });
    const proposals = at(doing("proposeTeams")[0], "search", "proposals") as { provenOptimal: boolean }[];
    expect(proposals[0]).toMatchObject({ rank: 1, provenOptimal: true });
    const team = at(doing("adoptTeam")[0], "team", "seats") as { state: string; coop: { name: string } }[];
    expect(team.map(({ state }) => state)).toEqual(["PROPOSED", "PROPOSED"]);
    expect(new Set(team.map(({ coop }) => coop.name)).size).toBe(2);

    // The client's review.
    expect(states("issueQuote", "quote", "version")).toEqual([1, 2]);
    expect(states("answerQuote", "quote", "state")).toEqual(["CHANGES_ASKED", "ACCEPTED"]);

    // Three agreements; the first one met an objection.
    expect(states("objectToAgreement", "agreement", "state")).toEqual(["DRAFT"]);
    expect(states("objectToAgreement", "agreement", "negotiation", "step")).toEqual(["DISCUSS"]);
    expect(states("proposeAgreement", "agreement", "version")).toEqual([1, 2, 3, 4]);
    const adopted = doing("consentToAgreement").filter((told) => at(told, "agreement", "state") === "ADOPTED");
    expect(adopted.map((told) => at(told, "agreement", "version"))).toEqual([2, 3, 4]);

    // The project over two years.
    expect(states("convertToProject", "opportunity", "state")).toEqual(["CONVERTED"]);
    expect(states("convertToProject", "project", "state")).toEqual(["PLANNED"]);
    expect(states("startProject", "project")).toMatchObject([{ state: "ACTIVE", headcount: 2 }]);
    expect(states("joinTeam", "teamSeat", "state")).toEqual(Array(6).fill("ACTIVE"));
    const grown = at(
      story.steps.find(({ step }) => step.startsWith("After two years")),
      "project",
    ) as { headcount: number; coops: { country: { code: string } }[] };
    expect(grown.headcount).toBe(8);
    expect(grown.coops).toHaveLength(5);
    expect(new Set(grown.coops.map(({ country }) => country.code)).size).toBe(4);
    expect(states("deliverProject", "project", "state")).toEqual(["DELIVERED"]);
    expect(states("closeProject", "project", "state")).toEqual(["CLOSED"]);
    expect(at(doing("noteLesson")[0], "project", "closingLesson", "text")).toMatch(/hour a week/);

    // The money, read anew from the ledger.
    const id = at(doing("convertToProject")[0], "project", "id");
    const { data, errors } = await story.ask(
      `{ project(id: "${id}") { state settled headcount opportunity { state } ledger(first: 100) { totalCount nodes { kind amount { amount currency } corrects { id } } } } }`,
    );
    expect(errors).toBeUndefined();
    const { ledger, ...project } = data.project;
    expect(project).toMatchObject({
      state: "CLOSED",
      settled: true,
      headcount: 0,
      opportunity: { state: "CONVERTED" },
    });
    const entries: { kind: string; amount: { amount: string } }[] = ledger.nodes;
    const of = (...kinds: readonly string[]) => entries.filter(({ kind }) => kinds.includes(kind));
    const sum = (some: typeof entries) => some.reduce((total, { amount }) => total + BigInt(amount.amount), 0n);
    expect([of("RECEIPT").length, of("CORRECTION").length]).toEqual([24, 1]);
    expect(sum(of("RECEIPT", "CORRECTION"))).toBe(80_000_000n);
    expect(sum(of("PAYOUT", "CONTRIBUTION"))).toBe(80_000_000n);
    expect(ledger.totalCount).toBe(entries.length);

    // Tokens are shown to nobody.
    expect(story.output.join("\n")).not.toMatch(/patio_[\w-]{10}/);
  });

  it("says at which step it breaks when there is no server", async () => {
    await using dataDir = await withDataDir();
    await using command = new Program({ PATIO_DATA_DIR: dataDir.path }, ["story", "makerconnect"]);
    const { code, errors } = await command.ended();
    expect(code).toBe(1);
    expect(errors.join("\n")).toMatch(/operator-token can't be read/);
  });
});
