import { execFileSync } from "node:child_process";
import { mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import { loadSampleIfEmpty, usualSample } from "../../src/domain/network/index.ts";
import { withDatabase } from "../support/database.ts";
import { patio } from "../support/patio.ts";

const coops = fileURLToPath(new URL("../support/fixtures/made-up-coops.csv", import.meta.url));
const services = fileURLToPath(new URL("../support/fixtures/made-up-services.json", import.meta.url));

describe("patio import", () => {
  it("tells what became of every row, and the second time that nothing changed", async () => {
    await using db = await withDatabase();
    const first = JSON.parse((await patio(db.url, "import", "--json", services, coops)).stdout).reports;
    const second = JSON.parse((await patio(db.url, "import", "--json", services, coops)).stdout).reports;
    const sum = (reports: readonly { counts: Record<string, number> }[], name: string) =>
      reports.reduce((total, { counts }) => total + (counts[name] ?? 0), 0);
    expect(sum(first, "created")).toBeGreaterThan(0);
    expect(sum(second, "created") + sum(second, "updated") + sum(second, "merged")).toBe(0);
    expect(sum(second, "read")).toBe(sum(first, "read"));
  });

  it("prints a table of the counts and keeps nothing with --dry-run", async () => {
    await using db = await withDatabase();
    const { code, stdout } = await patio(db.url, "import", "--dry-run", coops);
    expect(code).toBe(0);
    for (const column of ["read", "created", "updated", "unchanged", "merged", "rejected"]) {
      expect(stdout).toContain(column);
    }
    const rows = await db.orm.em.fork().execute("SELECT 1 FROM network.coop");
    expect(rows).toEqual([]);
  });

  it("refuses a database that holds the sample, until it is told to replace it", async () => {
    await using db = await withDatabase();
    await loadSampleIfEmpty(db.orm, usualSample);
    const refused = await patio(db.url, "import", coops);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain("--replace-sample");
    expect((await patio(db.url, "import", "--replace-sample", coops)).code).toBe(0);
    const rows = await db.orm.em.fork().execute("SELECT sample FROM network.network");
    expect(rows).toEqual([{ sample: false }]);
  });

  it("refuses what is no regular file, or is too large, at once, and imports the others", async () => {
    await using db = await withDatabase();
    const folder = await mkdtemp(join(tmpdir(), "patio-import-"));
    const [pipe, large] = [join(folder, "pipe.csv"), join(folder, "large.csv")];
    execFileSync("mkfifo", [pipe]);
    await writeFile(large, "name\n");
    await truncate(large, 1024 ** 3);
    const { code, stdout, stderr } = await patio(db.url, "import", pipe, folder, large, coops);
    await rm(folder, { recursive: true });
    expect(code).toBe(1);
    expect(stderr.match(/it is not a regular file/g)).toHaveLength(2);
    expect(stderr).toContain("it is larger than 50 MiB");
    expect(stdout).toContain("made-up-coops.csv");
  });

  it("fails at a file that is not there, and says which", async () => {
    await using db = await withDatabase();
    const { code, stderr } = await patio(db.url, "import", "/nowhere/coops.csv");
    expect(code).toBe(1);
    expect(stderr).toContain("/nowhere/coops.csv");
  });
});
