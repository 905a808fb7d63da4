import { chown, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";
import { makeTemplate } from "../../src/persistence/embedded/template.ts";

const settings = { fsync: "off" };
let folder: string;
let templates: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "patio-template-"));
  templates = join(folder, "templates");
  await makeTemplate(templates);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function passwordOf(home: string): Promise<string> {
  return readFile(join(home, "password"), "utf8");
}

async function template(): Promise<string> {
  const [name] = await readdir(templates);
  return join(templates, name!);
}

/** Starts PostgreSQL on a new data folder, keeps a row, and starts it again. */
async function keepsARow(dataDir: string): Promise<boolean> {
  for (const sql of ["CREATE TABLE kept AS SELECT 1 AS one", "SELECT one FROM kept"]) {
    const postgres = await startEmbeddedPostgres({ dataDir, templates, settings });
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    const { rows } = await client.query(sql);
    await client.end();
    await postgres.stop();
    if (rows[0]?.one === 1) return true;
  }
  return false;
}

describe("a new cluster", () => {
  it("is a copy of the template, with its password in a file that only the user may read", async () => {
    const dataDir = join(folder, "copied");
    expect(await keepsARow(dataDir)).toBe(true);
    const home = join(dataDir, "postgres");
    expect(await passwordOf(home)).toBe(await passwordOf(await template()));
    expect((await stat(join(home, "password"))).mode & 0o777).toBe(0o600);
  });

  it("is made without the template when that is missing", async () => {
    const dataDir = join(folder, "made");
    const postgres = await startEmbeddedPostgres({ dataDir, templates: join(folder, "none"), settings });
    await postgres.stop();
    expect(await passwordOf(join(dataDir, "postgres"))).not.toBe(await passwordOf(await template()));
  });

  (process.getuid?.() === 0 ? it : it.skip)("is made without the template when that is someone else's", async () => {
    const cluster = join(await template(), "cluster");
    const { uid, gid } = await stat(cluster);
    await chown(cluster, 12_345, 12_345);
    const dataDir = join(folder, "foreign");
    const postgres = await startEmbeddedPostgres({ dataDir, templates, settings });
    await postgres.stop();
    await chown(cluster, uid, gid);
    expect(await passwordOf(join(dataDir, "postgres"))).not.toBe(await passwordOf(await template()));
  });
});
