import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { isAlive } from "../../src/persistence/embedded/isAlive.ts";
import { startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";
import { operatorTokenOf, Program, post, postmasterOf, untilGone, withDataDir } from "../support/program.ts";

describe.each(["SIGTERM", "SIGINT"] as const)("%s", (signal) => {
  it("ends the program with 0 and the database with it", async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" });
    await program.ready();
    const postmaster = await postmasterOf(dataDir.path);
    expect(isAlive(postmaster!)).toBe(true);
    const { code, errors } = await program.stop(signal);
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
    expect(isAlive(postmaster!)).toBe(false);
  });
});

it("says at the signal that it is not ready, and answers still", async () => {
  await using dataDir = await withDataDir();
  await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off", PATIO_LEAVE_MS: "30000" });
  const url = await program.ready();
  const readiness = async () => (await fetch(new URL("/health/ready", url))).status;
  expect(await readiness()).toBe(200);
  process.kill(program.pid, "SIGTERM");
  while ((await readiness()) === 200);
  expect((await post(url, "{ __typename }")).status).toBe(200);
});

describe("stopping under load", () => {
  it("answers every operation that it took", async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path });
    const url = await program.ready();
    // Small ones: 40 large ones at once take a busy machine longer than the 5 s that a question may take.
    const query = "{ coops(first: 20) { nodes { slug people(first: 3) { totalCount nodes { name } } } } }";
    await post(url, query);
    const asked = Array.from({ length: 40 }, () =>
      post(url, query).then(({ status, body }) => ({ status, nodes: body.data?.coops.nodes.length })),
    );
    const first = await Promise.race(asked);
    const [{ code }, ...answers] = await Promise.all([
      program.stop("SIGTERM"),
      ...asked.map((answer) => answer.catch(() => null)),
    ]);
    expect(code).toBe(0);
    expect(first).toEqual({ status: 200, nodes: 20 });
    // Whatever came after the signal is refused as a whole: at the door, or with 503.
    for (const answer of answers) expect([null, 200, 503]).toContain(answer?.status ?? null);
    expect(answers.filter((answer) => answer?.status === 200).every((answer) => answer?.nodes === 20)).toBe(true);
  });

  it("also ends while it is still starting", async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" });
    while ((await postmasterOf(dataDir.path)) === null) await new Promise(setImmediate);
    const { code, errors } = await program.stop("SIGTERM");
    expect({ code, errors }).toEqual({ code: 0, errors: [] });
  });
});

/** Locks the co-ops of an embedded database until that ends. */
async function holdCoops(dataDir: string): Promise<void> {
  const place = await startEmbeddedPostgres({ dataDir: join(dataDir, "postgres"), database: "postgres" });
  const holder = new pg.Client({ connectionString: place.url });
  holder.on("error", () => {});
  await holder.connect();
  await place.stop();
  await holder.query("BEGIN; LOCK TABLE network.coop IN ACCESS EXCLUSIVE MODE");
}

it("a statement that hangs for a stream that nobody has opened does not keep the program, or the database, from ending", async () => {
  await using dataDir = await withDataDir();
  await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off", LOG_LEVEL: "silent" });
  const stream = `${await program.ready()}/stream`;
  const postmaster = await postmasterOf(dataDir.path);
  await holdCoops(dataDir.path);
  const token = await fetch(stream, { method: "PUT" }).then((reserved) => reserved.text());
  const asked = await fetch(stream, {
    method: "POST",
    headers: { "content-type": "application/json", "x-graphql-event-stream-token": token },
    body: JSON.stringify({ query: "{ coops(first: 1) { nodes { slug } } }", extensions: { operationId: "a" } }),
  });
  expect(asked.status).toBe(202);
  const { code, errors } = await program.stop("SIGTERM");
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(isAlive(postmaster!)).toBe(false);
});

describe("kill -9", () => {
  it("leaves no PostgreSQL behind, and the next start has everything", async () => {
    await using dataDir = await withDataDir();
    const environment = { PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" };
    await using killed = new Program(environment);
    const url = await killed.ready();
    const token = await operatorTokenOf(dataDir.path);
    await post(url, `mutation { createCoop(input: { name: "Tala" }) { coop { id } } }`, token);
    const postmaster = await postmasterOf(dataDir.path);
    await killed.stop("SIGKILL");
    await untilGone(postmaster);

    await using next = new Program(environment);
    const { body } = await post(await next.ready(), `{ coop(slug: "tala") { name } network { coopCount } }`);
    expect(body).toEqual({ data: { coop: { name: "Tala" }, network: { coopCount: 1 } } });
  });
});
