import { expect, it } from "@jest/globals";
import { poll } from "../../src/persistence/embedded/poll.ts";
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

/** Resolves when it is so; the test's own time is the bound. */
async function until(holds: () => boolean): Promise<void> {
  await poll(performance.now() + timeoutMs, () => (holds() ? true : null));
}

it(
  "shows a request in the terminal, and after a kill -9 of the server one that was shared meanwhile, each once",
  async () => {
    await using dir = await withDataDir();
    const serve = (port: string) => new Program({ PATIO_DATA_DIR: dir.path, PORT: port, LOG_LEVEL: "error" });
    await using first = serve("0");
    const url = await first.ready();
    const token = await operatorTokenOf(dir.path);
    await using watch = new Program({}, ["watch", "--url", url, "--json"]);
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
