import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { endOfLog, type FollowedActivity, followActivity, logAfter, until } from "../support/followedActivity.ts";
import { operatorTokenOf, Program, post, withDataDir } from "../support/program.ts";

const timeoutMs = 60_000;

/** A request is taken in and shared. */
async function share(url: string, token: string, title: string): Promise<void> {
  const { clients } = (await post(url, "{ clients(first: 1) { nodes { id } } }", token)).body.data;
  const made = await post(
    url,
    `mutation { createOpportunity(input: { title: "${title}", brief: "Made up.", language: "en", origin: NETWORK_BRAND,
      kind: CLIENT_REQUEST, clientId: "${clients.nodes[0].id}", closesAt: "2040-01-01T00:00:00Z",
      seats: [{ skill: "software-development", shareBps: 10000, headcount: 1, from: "2039-01-03", to: "2039-07-01" }] })
      { opportunity { id } } }`,
    token,
  );
  const { id } = made.body.data.createOpportunity.opportunity;
  const shared = await post(
    url,
    `mutation { shareOpportunity(input: { opportunityId: "${id}" }) { userErrors { code } } }`,
    token,
  );
  expect(shared.body.data.shareOpportunity.userErrors).toEqual([]);
}

it(
  "shows a request in the terminal, and after a kill -9 of the server one that was shared meanwhile, each once",
  async () => {
    await using dir = await withDataDir();
    const serve = (port: string) => new Program({ PATIO_DATA_DIR: dir.path, PORT: port, LOG_LEVEL: "error" });
    await using first = serve("0");
    const url = await first.ready();
    const token = await operatorTokenOf(dir.path);
    // Connected is not yet subscribed: by its cursor it misses nothing between.
    const after = await endOfLog(url, token);
    await using watch = new Program({}, ["watch", "--url", url, "--json", "--after", after]);
    await until(() => watch.errors.length > 0);
    await share(url, token, "Before");
    await until(() => watch.output.length > 0);
    await first.stop("SIGKILL");
    await until(() => watch.errors.some((line) => line.includes("away")));
    await using second = serve(new URL(url).port);
    await second.ready();
    await share(url, token, "After");
    await until(() => watch.output.length > 1);
    const { code, output, errors } = await watch.stop("SIGINT");
    expect(output.map((line) => JSON.parse(line).opportunity.title)).toEqual(["Before", "After"]);
    expect([code, errors.at(-1)]).toEqual([0, expect.stringContaining("go on with --after ")]);
  },
  timeoutMs,
);

describe("two instances on one PostgreSQL", () => {
  let db: TestDatabase;
  let dir: Awaited<ReturnType<typeof withDataDir>>;
  let token: string;
  /** Both serve at the beginning and at the end of each test, always at the same addresses. */
  const programs: Program[] = [];
  const urls: string[] = [];

  async function serve(index: number): Promise<void> {
    const PORT = urls[index] === undefined ? "0" : new URL(urls[index]).port;
    programs[index] = new Program({ DATABASE_URL: db.url, PATIO_DATA_DIR: dir.path, PORT, LOG_LEVEL: "error" });
    urls[index] = await programs[index].ready();
  }

  beforeAll(async () => {
    [db, dir] = await Promise.all([withDatabase(), withDataDir()]);
    await serve(0);
    await serve(1);
    token = await operatorTokenOf(dir.path);
  }, timeoutMs);

  afterAll(async () => {
    for (const program of programs) await program[Symbol.asyncDispose]();
    await dir[Symbol.asyncDispose]();
    await db[Symbol.asyncDispose]();
  });

  /** A client of each instance, connected, and the cursor behind which both follow. */
  async function followBoth() {
    const after = await endOfLog(urls[0]!, token);
    const clients = urls.map((url) => followActivity(url, token, after));
    await until(() => clients.every(({ connections }) => connections > 0));
    return {
      after,
      clients: clients as [FollowedActivity, FollowedActivity],
      [Symbol.dispose]() {
        for (const client of clients) client[Symbol.dispose]();
      },
    };
  }

  /** The requests that a client saw being shared. */
  const titles = ({ told }: FollowedActivity) =>
    told.filter(({ kind }) => kind === "OPPORTUNITY_SHARED").map(({ subject }) => subject?.title);

  /** A last request is shared: up to it each client has the log, in its order, and got nothing twice. */
  async function expectTheLog({ after, clients }: Awaited<ReturnType<typeof followBoth>>): Promise<void> {
    await share(urls[1]!, token, "Last");
    await until(() => clients.every((client) => titles(client).includes("Last")));
    const isLast = ({ kind, subject }: (typeof log)[number]) =>
      kind === "OPPORTUNITY_SHARED" && subject?.title === "Last";
    const log = await logAfter(urls[1]!, token, after);
    const whole = log.slice(0, log.findIndex(isLast) + 1);
    expect(whole).not.toEqual([]);
    for (const { told, sent, troubles } of clients) {
      expect(told.slice(0, whole.length)).toEqual(whole);
      expect(sent.slice(0, whole.length)).toEqual(whole);
      expect(troubles).toEqual([]);
    }
  }

  it(
    "refuse a cursor that nobody gave, which is then not told as the one to go on with",
    async () => {
      await using watch = new Program({}, ["watch", "--url", urls[0]!, "--after", "none"]);
      const { code, errors } = await watch.ended();
      expect([code, errors.at(-1)]).toEqual([1, expect.stringContaining("after is not the cursor of an event.")]);
      expect(errors.at(-1)).not.toContain("--after");
    },
    timeoutMs,
  );

  it(
    "are watched without a further word until whoever reads the output leaves",
    async () => {
      const after = await endOfLog(urls[0]!, token);
      await using watch = new Program({}, ["watch", "--json", "--url", urls[0]!, "--after", after]);
      await share(urls[0]!, token, "Read");
      await until(() => watch.output.length === 1);
      watch.closeOutput();
      await share(urls[0]!, token, "Unread");
      const { code, errors } = await watch.ended();
      expect([code, errors]).toEqual([0, [`patio: following ${urls[0]}`]]);
    },
    timeoutMs,
  );

  it(
    "tell what happens at the one to who follows the other",
    async () => {
      using both = await followBoth();
      const [atFirst, atSecond] = both.clients;
      await share(urls[0]!, token, "At the first");
      await until(() => titles(atSecond).includes("At the first"));
      await share(urls[1]!, token, "At the second");
      await until(() => titles(atFirst).includes("At the second"));
      await expectTheLog(both);
    },
    timeoutMs,
  );

  it(
    "close with 1012 on SIGTERM, and the client goes on where it was when the instance is back",
    async () => {
      using both = await followBoth();
      const [atFirst, atSecond] = both.clients;
      await share(urls[0]!, token, "Before");
      await until(() => titles(atFirst).includes("Before"));
      const meanwhile = ["While 1", "While 2", "While 3"];
      const [{ code, errors }] = await Promise.all([
        programs[0]!.stop("SIGTERM"),
        ...meanwhile.map((title) => share(urls[1]!, token, title)),
      ]);
      expect({ code, errors }).toEqual({ code: 0, errors: [] });
      await until(() => atFirst.closings.length > 0);
      expect([atFirst.closings[0], atSecond.closings]).toEqual([1012, []]);
      await share(urls[1]!, token, "Away");
      await serve(0);
      await until(() => titles(atFirst).includes("Away"));
      expect(titles(atFirst).toSorted()).toEqual(["Away", "Before", ...meanwhile]);
      await expectTheLog(both);
    },
    timeoutMs,
  );

  it(
    "lose nothing that is committed and not yet sent when they are killed with -9",
    async () => {
      using both = await followBoth();
      const [atFirst] = both.clients;
      // A transaction that is under way holds up every event behind it: what is committed meanwhile can't be sent.
      const holder = new pg.Client({ connectionString: db.url });
      await holder.connect();
      await holder.query("BEGIN");
      await holder.query("SELECT pg_current_xact_id()");
      await share(urls[0]!, token, "Committed by the one that is killed");
      process.kill(programs[0]!.pid, "SIGSTOP");
      await share(urls[1]!, token, "Committed by the other one");
      await holder.end();
      await programs[0]!.stop("SIGKILL");
      await until(() => atFirst.closings.length > 0);
      expect(titles(atFirst)).toEqual([]);
      await serve(0);
      await until(() => titles(atFirst).length === 2);
      await expectTheLog(both);
    },
    timeoutMs,
  );
});
