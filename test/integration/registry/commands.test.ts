import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type TestDatabase, withDatabase } from "../../support/database.ts";
import { json, startPartner } from "../../support/partner.ts";
import { type CommandOutcome, patioHere } from "../../support/patio.ts";
import { aPartner, federated } from "../../support/registry.ts";

const url = "https://trainings.example/graphql";

describe("patio subgraph", () => {
  let db: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "patio-subgraph-"));
    db = await withDatabase();
  });
  afterAll(async () => {
    await db[Symbol.asyncDispose]();
    await rm(folder, { recursive: true });
  });

  const subgraph = (...args: readonly string[]): Promise<CommandOutcome> => patioHere(db.url, "subgraph", ...args);

  /** The path of a file with an SDL. */
  async function fileOf(name: string, sdl: string): Promise<string> {
    const file = join(folder, `${name}.graphql`);
    await writeFile(file, sdl);
    return file;
  }

  it("checks, publishes, lists, shows, rolls back and removes", async () => {
    expect((await subgraph("list")).stdout).toBe("No subgraph was published yet.\n");
    const first = await fileOf("first", aPartner("trainings").sdl);
    const second = await fileOf("second", aPartner("trainings", "hours: Int").sdl);
    const checked = await subgraph("check", "trainings", "--url", url, "--sdl", first);
    expect(checked).toMatchObject({ code: 0, stderr: "" });
    expect(checked.stdout).toMatch(/trainings can be published; the supergraph would be [0-9a-f]{16}\.\n$/);

    const published = await subgraph("publish", "trainings", "--url", url, "--sdl", first, "--subscriptions", "sse");
    expect(published).toMatchObject({ code: 0, stderr: "" });
    expect(published.stdout).toMatch(/^trainings is live as version 1: revision 1, supergraph [0-9a-f]{16}\.\n$/);
    const again = await subgraph("publish", "trainings", "--url", url, "--sdl", first, "--subscriptions", "sse");
    expect(again).toMatchObject({
      code: 0,
      stdout: "trainings is live as version 1 already; nothing was stored.\n",
    });
    await subgraph("publish", "trainings", "--url", url, "--sdl", second);
    expect((await subgraph("rollback", "trainings")).stdout).toContain("trainings is live as version 1: revision 3");

    const { stdout: list } = await subgraph("list");
    for (const words of ["trainings", url, "SSE", "cli:", " UTC"]) expect(list).toContain(words);
    const { stdout: shown } = await subgraph("show", "trainings");
    for (const words of ["live as version 1", "publish", "rollback", "cli:"]) expect(shown).toContain(words);
    expect((await subgraph("show", "trainings", "--sdl")).stdout).toBe(`${aPartner("trainings").sdl}\n`);

    expect((await subgraph("remove", "trainings")).stdout).toContain("trainings is out of the graph: revision 4");
    expect((await subgraph("list")).stdout).toContain("removed");
    const refused = await subgraph("remove", "trainings");
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: "CONFLICT: trainings is removed already.\n" });
    expect((await subgraph("rollback", "trainings", "2")).stdout).toContain("trainings is live as version 2");
  });

  it("says the same as JSON", async () => {
    const sdl = await fileOf("audits", aPartner("audits").sdl);
    const asJson = async (...args: readonly string[]) => JSON.parse((await subgraph(...args, "--json")).stdout);
    expect(await asJson("check", "audits", "--url", url, "--sdl", sdl)).toEqual({
      check: {
        passes: true,
        problems: [],
        changes: expect.any(Array),
        warnings: [expect.objectContaining({ code: "BECOMES_NULLABLE", coordinate: "Query.audits" })],
        supergraphVersion: expect.any(String),
      },
      userErrors: [],
    });
    expect(await asJson("publish", "audits", "--url", url, "--sdl", sdl)).toMatchObject({
      publication: { subgraph: { name: "audits", activeVersion: 1 }, isNew: true, revision: expect.any(Number) },
      userErrors: [],
    });
    expect(await asJson("show", "audits", "--sdl")).toMatchObject({
      name: "audits",
      activeVersion: 1,
      versions: [{ version: 1, url, isActive: true }],
      history: [{ action: "PUBLISH", version: 1 }],
      sdl: aPartner("audits").sdl,
    });
    expect(await asJson("list")).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: "audits", activeVersion: 1 })]),
    );
    expect(await asJson("rollback", "audits")).toMatchObject({
      publication: null,
      userErrors: [{ code: "NOT_FOUND", field: ["version"] }],
    });
    expect(await asJson("remove", "audits")).toMatchObject({ publication: { isNew: true }, userErrors: [] });
  });

  it("refuses with exit code 1 and a line for each reason, and changes nothing", async () => {
    const before = await db.orm.em.fork().execute("SELECT max(revision) FROM registry.supergraph");
    const broken = await fileOf("broken", federated("type Query { broken: Missing }"));
    for (const command of ["check", "publish"]) {
      const { code, stdout, stderr } = await subgraph(command, "broken", "--url", url, "--sdl", broken);
      expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
      expect(stderr).toMatch(/^COMPOSITION_FAILED: .*Missing/);
      const misnamed = await subgraph(command, "Broken", "--url", "nowhere", "--sdl", broken);
      expect(misnamed.code).toBe(1);
      expect(misnamed.stderr).toMatch(/^INVALID: name .*\nINVALID: url .*\n$/);
      const own = await subgraph(command, "network", "--url", url, "--sdl", broken);
      expect(own.stderr).toMatch(/^TAKEN: /);
    }
    expect(await subgraph("show", "nobody")).toMatchObject({ code: 1, stderr: expect.stringMatching(/^NOT_FOUND: /) });
    expect(await subgraph("rollback", "nobody")).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^NOT_FOUND/),
    });
    expect(await db.orm.em.fork().execute("SELECT max(revision) FROM registry.supergraph")).toEqual(before);
  });

  it("names a file that can't be read, and an option that needs another", async () => {
    const unread = await subgraph("publish", "trainings", "--url", url, "--sdl", "/nowhere/a.graphql");
    expect(unread.code).toBe(1);
    expect(unread.stderr).toContain("/nowhere/a.graphql");
    const alone = await subgraph("publish", "trainings", "--url", url, "--subscriptions-url", url);
    expect(alone.stderr).toContain("--subscriptions");
    expect(alone.code).toBe(1);
  });

  it("is what compose, plan and explain work with when they are told so", async () => {
    const sdl = await fileOf("loans", aPartner("loans").sdl);
    await subgraph("publish", "loans", "--url", url, "--sdl", sdl);
    const query = "{ loans { title } network { name } }";
    const explained = await patioHere(db.url, "explain", query, "--published");
    expect(explained.stdout).toContain("fetch from loans: {loans{title}}");
    expect(explained.stdout).toContain("fetch from network: {network{name}}");
    expect((await patioHere(db.url, "compose", "--published")).stdout).toContain('@join__graph(name: "loans"');
    const own = await patioHere("postgres://127.0.0.1:1/nothing", "plan", query);
    expect(own).toMatchObject({ code: 1, stderr: expect.stringContaining("loans") });
    expect((await patioHere("postgres://127.0.0.1:1/nothing", "compose")).code).toBe(0);
  });

  it("asks no private address for an SDL", async () => {
    await using partner = await startPartner(json({ data: { _service: { sdl: aPartner("lessons").sdl } } }));
    const { code, stderr } = await subgraph("check", "lessons", "--url", partner.url);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^SUBGRAPH_URL_REFUSED: /);
    expect(partner.bodies).toEqual([]);
  });
});
