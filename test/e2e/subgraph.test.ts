import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { withDatabase } from "../support/database.ts";
import { patio } from "../support/patio.ts";
import { aPartner } from "../support/registry.ts";

describe("patio subgraph", () => {
  it("publishes into the database that the environment names", async () => {
    await using db = await withDatabase();
    const folder = await mkdtemp(join(tmpdir(), "patio-subgraph-"));
    try {
      const file = join(folder, "trainings.graphql");
      await writeFile(file, aPartner("trainings").sdl);
      const where = ["trainings", "--url", "https://trainings.example", "--sdl", file];
      const published = await patio(db.url, "subgraph", "publish", ...where);
      expect(published).toMatchObject({ code: 0, stderr: "" });
      expect((await patio(db.url, "subgraph", "list")).stdout).toContain("https://trainings.example");
      expect((await patio(db.url, "subgraph", "remove", "nobody")).code).toBe(1);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
