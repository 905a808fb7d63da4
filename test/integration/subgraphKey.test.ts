import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { signingSecret } from "../../src/app/servedSubgraphs.ts";
import { runProgram } from "../../src/cli/program.ts";
import { readSecret } from "../../src/persistence/secretStore.ts";
import { parseSigningKey, partnerKey, routerKey } from "../../src/security/signingKeys.ts";
import { withDatabase } from "../support/database.ts";

let printed: string;
let complained: string;

beforeEach(() => {
  [printed, complained] = ["", ""];
  jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += text;
    return true;
  });
  jest.spyOn(process.stderr, "write").mockImplementation((text) => {
    complained += text;
    return true;
  });
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `patio subgraph key` on a database, and gives what it prints. */
async function keyOf(databaseUrl: string, ...args: readonly string[]): Promise<string> {
  printed = "";
  jest.replaceProperty(process, "env", { ...process.env, DATABASE_URL: databaseUrl });
  await runProgram(["subgraph", "key", ...args]);
  return printed;
}

describe("patio subgraph key", () => {
  it("prints the key of a partner with its name, and that of routers without", async () => {
    await using db = await withDatabase();
    const ofPartner = await keyOf(db.url, "ratings");
    const ofRouter = await keyOf(db.url);
    const secret = await readSecret(db.orm, signingSecret);
    expect(parseSigningKey(ofPartner)).toEqual(partnerKey(secret, "ratings"));
    expect(parseSigningKey(ofRouter)).toEqual(routerKey(secret));
    expect(await keyOf(db.url, "ratings")).toBe(ofPartner);
  });

  it("refuses a blank name, and prints no key", async () => {
    await using db = await withDatabase();
    for (const blank of ["", "  "]) {
      expect(await keyOf(db.url, blank)).toBe("");
      expect([process.exitCode, complained.includes("name of a subgraph")]).toEqual([2, true]);
    }
  });
});
