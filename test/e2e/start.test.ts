import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import pg from "pg";
import { withDatabase } from "../support/database.ts";
import { type Environment, operatorTokenOf, Program, post, withDataDir } from "../support/program.ts";

const counts = "{ network { sample coopCount personCount countryCount skillCount(facet: SERVICE) } }";

/** Runs the program until it ends by itself. */
async function fail(environment: Environment) {
  await using program = new Program(environment);
  return await program.ended();
}

describe("npm start", () => {
  it("fills an empty database with the sample and says where it is ready in its last line", async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path });
    const url = await program.ready();
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(program.output.at(-1)).toBe(`ready ${url}`);
    const { body } = await post(url, counts);
    expect(body).toEqual({
      data: { network: { sample: true, coopCount: 69, personCount: 812, countryCount: 19, skillCount: 37 } },
    });
    const [ready, live, page] = await Promise.all(
      ["/health/ready", "/health/live", "/graphiql/"].map(async (path) => (await fetch(new URL(path, url))).status),
    );
    expect([ready, live, page]).toEqual([200, 200, 200]);
  });

  it("writes the operator token to a file that only the user may read, names it, and takes it", async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" });
    const url = await program.ready();
    const file = join(dataDir.path, "operator-token");
    expect(program.output).toContain(`operator token written to ${file}`);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const token = await operatorTokenOf(dataDir.path);
    expect(program.output.join()).not.toContain(token);

    const create = `mutation { createCoop(input: { name: "Tala" }) { coop { slug } userErrors { code } } }`;
    expect((await post(url, create)).body).toMatchObject({
      data: null,
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect((await post(url, create, token)).body).toEqual({
      data: { createCoop: { coop: { slug: "tala" }, userErrors: [] } },
    });
    expect((await post(url, counts, `${token}x`)).status).toBe(401);
  });

  it("leaves the database empty with PATIO_SAMPLE=off", async () => {
    await using db = await withDatabase();
    await using dataDir = await withDataDir();
    await using program = new Program({ DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" });
    const { body } = await post(await program.ready(), counts);
    expect(body.data.network).toEqual({ sample: false, coopCount: 0, personCount: 0, countryCount: 0, skillCount: 0 });
  });

  it("runs as several instances on one database, which share cursors and tokens", async () => {
    await using db = await withDatabase();
    await using dataDir = await withDataDir();
    const environment = { DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path };
    await using first = new Program(environment);
    await using second = new Program(environment);
    const [one, two] = await Promise.all([first.ready(), second.ready()]);
    const page = (after: string) =>
      `{ coops(first: 40, after: ${after}) { pageInfo { endCursor hasNextPage } nodes { slug } } }`;
    const { coops } = (await post(one, page("null"))).body.data;
    const { coops: rest } = (await post(two, page(`"${coops.pageInfo.endCursor}"`))).body.data;
    expect(new Set([...coops.nodes, ...rest.nodes].map(({ slug }) => slug)).size).toBe(69);
    expect(rest.pageInfo.hasNextPage).toBe(false);
  });
});

describe("a start that can't be", () => {
  it("names an unknown PATIO_ key, and no value", async () => {
    const { code, errors } = await fail({ PATIO_SMAPLE: "secret-value" });
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("PATIO_SMAPLE");
    expect(errors[0]).not.toContain("secret-value");
  });

  it("names every key with a bad value, and no value", async () => {
    const { code, errors } = await fail({
      PORT: "70000",
      PATIO_SAMPLE: "maybe",
      DATABASE_URL: "mysql://u:hunter2@h/d",
    });
    expect(code).toBe(1);
    expect(errors).toHaveLength(1);
    for (const key of ["PORT", "PATIO_SAMPLE", "DATABASE_URL"]) expect(errors[0]).toContain(key);
    expect(errors[0]).not.toMatch(/70000|maybe|hunter2/);
  });

  it("says in one line that the database can't be reached, without its password", async () => {
    await using dataDir = await withDataDir();
    const { code, errors, output } = await fail({
      DATABASE_URL: "postgres://someone:hunter2@127.0.0.1:1/patio",
      PATIO_DATA_DIR: dataDir.path,
    });
    expect(code).not.toBe(0);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain("127.0.0.1:1/patio");
    expect([...errors, ...output].join()).not.toContain("hunter2");
  });

  it("says in one line that the user may not migrate the database", async () => {
    await using db = await withDatabase();
    await using dataDir = await withDataDir();
    const url = new URL(db.url);
    const client = new pg.Client({ connectionString: db.url });
    await client.connect();
    const role = `guest${url.pathname.slice(1)}`;
    await client.query("DROP SCHEMA network CASCADE; DROP SCHEMA patio CASCADE; DROP TABLE patio_migration");
    await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'hunter2'`);
    url.username = role;
    url.password = "hunter2";
    const { code, errors } = await fail({ DATABASE_URL: url.href, PATIO_DATA_DIR: dataDir.path });
    await client.query(`DROP ROLE ${role}`);
    await client.end();
    expect(code).not.toBe(0);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatch(/can't be migrated/);
    expect(errors[0]).not.toContain("hunter2");
  });

  it("says in one line that the port is in use, and leaves nothing behind", async () => {
    await using db = await withDatabase();
    await using dataDir = await withDataDir();
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const { code, errors } = await fail({ DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path, PORT: String(port) });
    taken.close();
    expect(code).not.toBe(0);
    expect(errors).toHaveLength(1);
    expect(errors[0]).toContain(`port ${port}: it is in use`);
  });
});
