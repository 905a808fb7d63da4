import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { Program, post, withDataDir } from "../support/program.ts";
import { aServedApp } from "../support/servedApp.ts";

const supergraphFile = new URL("../../schema/supergraph.graphql", import.meta.url);

/** Writes the committed supergraph with our subgraphs at an address. */
async function writeSupergraph(folder: string, origin: string): Promise<string> {
  const file = join(folder, "supergraph.graphql");
  const sdl = await readFile(supergraphFile, "utf8");
  await writeFile(file, sdl.replaceAll('url: "/subgraphs/', `url: "${origin}/subgraphs/`));
  return file;
}

const environment = { LOG_LEVEL: "silent" };

describe("patio serve-supergraph", () => {
  it("signs with the key of a file, as patio subgraph key prints it, and asks our subgraphs", async () => {
    await using app = await aServedApp();
    await using folder = await withDataDir();
    const file = await writeSupergraph(folder.path, app.origin);
    const keyFile = join(folder.path, "router.key");
    await using keyProgram = new Program({ ...environment, DATABASE_URL: app.db.url }, ["subgraph", "key"]);
    const { code, output } = await keyProgram.ended();
    expect([code, output.length]).toEqual([0, 1]);
    await writeFile(keyFile, `${output[0]}\n`);

    const call = ["serve-supergraph", file, "--port", "0", "--sign-with-key-file", keyFile];
    await using router = new Program(environment, call);
    const { status, body } = await post(
      await router.ready(),
      '{ network { sample } coop(slug: "abrunel-security") { name } }',
    );
    expect([status, body]).toEqual([200, { data: { network: { sample: true }, coop: { name: "Abrunel Security" } } }]);
    expect((await router.stop("SIGTERM")).code).toBe(0);
  });

  it("does not start with a file that holds no key, and says nothing of what it holds", async () => {
    await using folder = await withDataDir();
    const file = await writeSupergraph(folder.path, "http://127.0.0.1:9");
    const keyFile = join(folder.path, "router.key");
    await writeFile(keyFile, "hunter2");
    await using router = new Program(environment, ["serve-supergraph", file, "--sign-with-key-file", keyFile]);
    const { code, errors } = await router.ended();
    expect(code).toBe(1);
    expect(errors.join("\n")).toMatch(/^patio: The signing key is not 32 bytes in base64url\..*$/);
    expect(errors.join("\n")).not.toContain("hunter2");
  });
});
