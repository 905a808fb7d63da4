import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import { importNetworkFile } from "../../src/domain/network/import/importNetworkFile.ts";
import type { ImportReport } from "../../src/domain/network/import/importReport.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { dumpNetwork, query } from "../support/networkRows.ts";

const folder = new URL("../../../shared/data/", import.meta.url);
const names = ["patio-services.json", "patio-members.json", "tech-coops.json"] as const;
const present = names.every((name) => existsSync(new URL(name, folder)));

async function importRealFiles(db: TestDatabase, now: Date): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const name of names) {
    const file = { name, bytes: await readFile(new URL(name, folder)), modifiedAt: now };
    reports.push(await importNetworkFile(db.orm, file, { dryRun: false, replaceSample: false, now }));
  }
  return reports;
}

/** A clone without `../shared` has no such files; the made-up ones of the other tests have their shapes. */
const suite = present ? describe : describe.skip;

suite(`import of the real files${present ? "" : " (left out: ../shared/data is not there)"}`, () => {
  it("accounts for every row, and makes as many co-ops as rows less merges", async () => {
    await using db = await withDatabase();
    const [services, members, techCoops] = await importRealFiles(db, new Date("2026-01-01"));
    expect(services!.sections[0]).toMatchObject({ section: "services", counts: { read: 37, created: 37 } });
    expect(members!.counts).toMatchObject({ read: 40, created: 40, rejected: 0 });
    const [coops, defunct, networks] = techCoops!.sections;
    expect(coops).toMatchObject({ section: "coops", counts: { read: 171, created: 147, merged: 24, rejected: 0 } });
    expect(defunct).toMatchObject({ section: "defunct", counts: { read: 10, created: 10 } });
    expect(networks).toMatchObject({ section: "networks", counts: { read: 6, created: 6 } });

    const merges = members!.merges.length + techCoops!.merges.length;
    expect(merges).toBe(24);
    const [counted] = await query<object>(
      db,
      `SELECT count(*) FILTER (WHERE status = 'ACTIVE')::int AS active, count(*) FILTER (WHERE status = 'DEFUNCT')::int AS defunct,
        (SELECT count(*)::int FROM network.skill WHERE facet = 'SERVICE') AS services FROM network.coop`,
    );
    expect(counted).toEqual({ active: 40 + 171 - merges, defunct: 10, services: 37 });
  });

  it("reports fiqus.coop and fiqus.com as a likely duplicate, and one label that maps to no skill", async () => {
    await using db = await withDatabase();
    const [, members, techCoops] = await importRealFiles(db, new Date("2026-01-01"));
    expect(techCoops!.likelyDuplicates).toEqual([
      { slugs: ["fiqus", "fiqus-2"], hosts: ["fiqus.coop", "fiqus.com"], reason: "same name in AR" },
    ]);
    expect(members!.unmappedLabels).toEqual([{ label: "App builder for data spaces.", rows: 1 }]);
  });

  it("unites the countries of agaric, its first source first", async () => {
    await using db = await withDatabase();
    await importRealFiles(db, new Date("2026-01-01"));
    const countries = `SELECT country_code FROM network.coop JOIN network.coop_country ON coop_id = id
      WHERE slug = 'agaric' ORDER BY position`;
    expect(await query(db, countries)).toEqual(["US", "NI", "DE"].map((code) => ({ country_code: code })));
  });

  it("changes nothing when they are imported again", async () => {
    await using db = await withDatabase();
    await importRealFiles(db, new Date("2026-01-01"));
    const before = await dumpNetwork(db);
    for (const { counts } of await importRealFiles(db, new Date("2026-01-02"))) {
      expect(counts.unchanged).toBe(counts.read);
    }
    expect(await dumpNetwork(db)).toEqual(before);
  });
});
