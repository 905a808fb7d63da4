import { readFile } from "node:fs/promises";
import { describe, expect, it } from "@jest/globals";
import type { ImportFile } from "../../src/domain/network/import/importContent.ts";
import {
  type ImportOptions,
  importNetworkFile,
  withImporter,
} from "../../src/domain/network/import/importNetworkFile.ts";
import type { ImportReport } from "../../src/domain/network/import/importReport.ts";
import { type TestDatabase, withDatabase } from "../support/database.ts";
import { dumpNetwork, query } from "../support/networkRows.ts";

const services = "made-up-services.json";
const members = "made-up-members.json";
const techCoops = "made-up-tech-coops.json";
const csv = "made-up-coops.csv";
const firstDay = new Date("2026-01-01T00:00:00Z");
const nextDay = new Date("2026-01-02T00:00:00Z");
const options: ImportOptions = { dryRun: false, replaceSample: false, now: firstDay };

async function fixture(name: string): Promise<ImportFile> {
  return { name, bytes: await readFile(new URL(`../support/fixtures/${name}`, import.meta.url)), modifiedAt: firstDay };
}

function text(name: string, content: string): ImportFile {
  return { name, bytes: Buffer.from(content), modifiedAt: firstDay };
}

async function importAll(
  db: TestDatabase,
  names: readonly string[],
  changes: Partial<ImportOptions> = {},
): Promise<ImportReport[]> {
  const reports: ImportReport[] = [];
  for (const name of names)
    reports.push(await importNetworkFile(db.orm, await fixture(name), { ...options, ...changes }));
  return reports;
}

const coopsWithSources = `
  SELECT c.slug, s.name AS source, x.source_key, x.fields
  FROM network.coop_source x JOIN network.coop c ON c.id = x.coop_id JOIN network.source s ON s.id = x.source_id
  ORDER BY c.slug, s.id, x.source_key`;

describe("importNetworkFile", () => {
  it("gives every row exactly one outcome", async () => {
    await using db = await withDatabase();
    for (const { counts, sections } of await importAll(db, [services, members, techCoops, csv])) {
      const { read, ...outcomes } = counts;
      expect(Object.values(outcomes).reduce((sum, rows) => sum + rows)).toBe(read);
      expect(sections.reduce((sum, section) => sum + section.counts.read, 0)).toBe(read);
    }
  });

  it("lets the planner know what it stored", async () => {
    await using db = await withDatabase();
    const known = "SELECT reltuples::int AS rows FROM pg_class WHERE oid = 'network.skill'::regclass";
    await importAll(db, [services], { dryRun: true });
    expect(await query(db, known)).toEqual([{ rows: -1 }]);
    await importAll(db, [services]);
    expect(await query(db, known)).toEqual([{ rows: 5 }]);
  });

  it("makes services skills with labels by language, and keeps what is no service in its facet", async () => {
    await using db = await withDatabase();
    const [report] = await importAll(db, [services]);
    expect(report!.counts).toEqual({ read: 6, created: 5, updated: 0, unchanged: 0, merged: 0, rejected: 1 });
    expect(report!.rejected[0]).toMatchObject({ place: "services[2]", reason: expect.stringContaining("id must be") });
    expect(report!.notes).toEqual([expect.stringContaining('"A kettle." is listed as "PRODUCT"')]);
    expect(await query(db, "SELECT slug, facet FROM network.skill ORDER BY slug")).toEqual([
      { slug: "glass-blowing", facet: "SERVICE" },
      { slug: "harbour-projects", facet: "SECTOR" },
      { slug: "kite-design", facet: "SERVICE" },
      { slug: "lent-hands", facet: "ENGAGEMENT" },
      { slug: "loom-weaving", facet: "TECHNOLOGY" },
    ]);
    const labels = `SELECT language, label, preferred FROM network.skill_label l JOIN network.skill s ON s.id = l.skill_id
      WHERE slug = 'glass-blowing' ORDER BY language, preferred DESC, l.id`;
    expect(await query(db, labels)).toEqual([
      { language: "en", label: "Glass blowing", preferred: true },
      { language: "en", label: "Glass art", preferred: false },
      { language: "en", label: "Glass Blowing", preferred: false },
      { language: "en", label: "Glass / Crystal", preferred: false },
      { language: "es", label: "Soplado de vidrio", preferred: true },
      { language: "ja", label: "ガラス", preferred: true },
    ]);
  });

  it("makes one co-op of a co-op in two files, with the provenance of both and the source of each field", async () => {
    await using db = await withDatabase();
    const [, , report] = await importAll(db, [services, members, techCoops]);
    expect(report!.merges).toEqual([
      { place: "coops[0]", name: "Blue Heron Cooperative", slug: "blue-heron", by: "site" },
      { place: "defunct[1]", name: "Blue Heron", slug: "blue-heron", by: "site" },
      { place: "coops[2]", name: "Paper Boat", slug: "paper-boat", by: "name" },
      { place: "coops[4]", name: "Drift Again", slug: "drift", by: "site" },
    ]);
    const rows = await query<{ slug: string }>(db, coopsWithSources);
    const [site, list] = ["example.org/made-up/site", "example.org/made-up/list"];
    expect(rows.filter(({ slug }) => ["blue-heron", "paper-boat"].includes(slug))).toEqual([
      {
        slug: "blue-heron",
        source: site,
        source_key: "blue-heron",
        fields: ["name", "website", "country", "status", "skills"],
      },
      { slug: "blue-heron", source: list, source_key: "heron", fields: ["country", "foundedYear", "skills"] },
      { slug: "blue-heron", source: list, source_key: "heron-old", fields: ["country"] },
      { slug: "paper-boat", source: site, source_key: "paper-boat", fields: ["name", "country", "status"] },
      { slug: "paper-boat", source: list, source_key: "paperboat", fields: ["website", "country"] },
    ]);
    expect(await query(db, "SELECT name, url, licence, retrieved_at FROM network.source ORDER BY id")).toEqual([
      {
        name: site,
        url: "https://example.org/made-up/site",
        licence: "MIT",
        retrieved_at: "2025-01-02 01:04:05+00",
      },
      {
        name: list,
        url: "https://example.org/made-up/list",
        licence: "CC0-1.0",
        retrieved_at: "2026-05-06 07:08:09+00",
      },
    ]);
  });

  it("unites countries, the ones of the first source first", async () => {
    await using db = await withDatabase();
    await importAll(db, [members, techCoops]);
    const countries = `SELECT slug, array_agg(country_code ORDER BY position) AS codes FROM network.coop
      JOIN network.coop_country ON coop_id = id WHERE slug IN ('blue-heron', 'old-mill') GROUP BY slug ORDER BY slug`;
    expect(await query(db, countries)).toEqual([
      { slug: "blue-heron", codes: ["AR", "NI"] },
      { slug: "old-mill", codes: ["DE", "IE"] },
    ]);
  });

  it("reports a co-op of the same name and country under another domain, and does not merge it", async () => {
    await using db = await withDatabase();
    const reports = await importAll(db, [members, techCoops, members]);
    const duplicate = {
      slugs: ["tin-whistle", "tin-whistle-2"],
      hosts: ["tinwhistle.example", "tinwhistle.coop"],
      reason: "same name in AR",
    };
    expect(reports.map((report) => report.likelyDuplicates)).toEqual([[], [duplicate], [duplicate]]);
  });

  it("keeps co-ops apart that share a platform, and finds each again", async () => {
    await using db = await withDatabase();
    const list = text(
      "list.csv",
      "name,country,website\nCasa Uno,ES,https://facebook.com/casauno\nTaller Dos,MX,https://www.facebook.com/tallerdos\n" +
        "Casa Uno,ES,https://m.facebook.com/CasaUno/\n",
    );
    const report = await importNetworkFile(db.orm, list, options);
    expect(report.counts).toMatchObject({ created: 2, merged: 1 });
    expect(report.likelyDuplicates).toEqual([]);
    expect(await query(db, "SELECT name, website, host FROM network.coop ORDER BY name")).toEqual([
      { name: "Casa Uno", website: "https://facebook.com/casauno", host: "facebook.com" },
      { name: "Taller Dos", website: "https://www.facebook.com/tallerdos", host: "facebook.com" },
    ]);
    const before = await dumpNetwork(db);
    const again = await importNetworkFile(db.orm, list, { ...options, now: nextDay });
    expect(again.counts).toMatchObject({ read: 3, unchanged: 3 });
    expect(await dumpNetwork(db)).toEqual(before);
  });

  it("keeps co-ops apart that share a host, and neither name nor country, tells them and finds each again", async () => {
    await using db = await withDatabase();
    const header = "name,country,website";
    const rows = [
      "Casa Uno,ES,https://pages.example/a",
      "Taller Dos,MX,https://pages.example/b",
      "Tres,,https://pages.example",
    ];
    const list = (...lines: string[]) => text("list.csv", [header, ...lines, ""].join("\n"));
    const report = await importNetworkFile(db.orm, list(...rows), options);
    expect(report.counts).toMatchObject({ created: 3 });
    expect(report.likelyDuplicates).toMatchObject([
      { slugs: ["casa-uno", "taller-dos", "tres"], reason: "same site pages.example" },
    ]);
    const before = await dumpNetwork(db);
    const again = await importNetworkFile(db.orm, list(...rows.toReversed()), { ...options, now: nextDay });
    expect(again.counts).toMatchObject({ read: 3, unchanged: 3 });
    expect(await dumpNetwork(db)).toEqual(before);
    const other = { ...list("Cuatro,FR,https://pages.example/d"), name: "other.csv" };
    expect(await importNetworkFile(db.orm, other, options)).toMatchObject({
      counts: { created: 1 },
      likelyDuplicates: [{ slugs: ["casa-uno", "taller-dos", "tres", "cuatro"] }],
    });
  });

  it("keeps an active co-op active when another source lists it as defunct, and says so", async () => {
    await using db = await withDatabase();
    const [, report] = await importAll(db, [members, techCoops]);
    expect(
      await query(db, "SELECT slug, status FROM network.coop WHERE slug IN ('blue-heron', 'old-mill') ORDER BY 1"),
    ).toEqual([
      { slug: "blue-heron", status: "ACTIVE" },
      { slug: "old-mill", status: "DEFUNCT" },
    ]);
    expect(report!.notes).toContain("defunct[1]: blue-heron is listed as DEFUNCT; it stays ACTIVE, as said elsewhere.");
  });

  it("makes networks federations, and no affiliation without a date", async () => {
    await using db = await withDatabase();
    const [report] = await importAll(db, [techCoops]);
    expect(await query(db, "SELECT slug, level FROM network.federation ORDER BY slug")).toEqual([
      { slug: "all-over", level: "INTERNATIONAL" },
      { slug: "the-net", level: "NATIONAL" },
    ]);
    expect(await query(db, "SELECT * FROM network.affiliation")).toEqual([]);
    expect(report!.notes).toContainEqual(expect.stringContaining("no affiliation is made"));
    expect(report!.rejected).toEqual([
      { section: "networks", place: "networks[2]", reason: expect.stringContaining("scope must be") },
    ]);
  });

  it("rejects a bad row with its place and every reason, and imports the others", async () => {
    await using db = await withDatabase();
    const [report] = await importAll(db, [members]);
    expect(report!.counts).toMatchObject({ read: 6, created: 4, rejected: 2 });
    expect(report!.rejected).toEqual([
      { section: "coops", place: "coops[3]", reason: "name is missing" },
      { section: "coops", place: "coops[5]", reason: expect.any(String) },
    ]);
    const placed = { section: "coops", place: "coops[4]" };
    expect(report!.leftOut).toEqual([
      { ...placed, field: "website", value: expect.any(String), reason: "must be an http:// or https:// URL" },
      { ...placed, field: "countryCode", value: '"ZZ"', reason: "is no known country" },
    ]);
  });

  it("keeps unmapped labels as written, lists them with their rows, and maps them once the services are there", async () => {
    await using db = await withDatabase();
    const labels =
      "SELECT label, slug FROM network.coop_label l LEFT JOIN network.skill s ON s.id = l.skill_id ORDER BY label";
    const [before] = await importAll(db, [members]);
    expect(before!.unmappedLabels).toHaveLength(4);
    expect(before!.notes).toEqual([expect.stringContaining("2 of 2 skills")]);
    expect(await query(db, labels)).toContainEqual({ label: "Kites", slug: null });
    const [, after] = await importAll(db, [services, members], { now: nextDay });
    expect(after!.counts).toMatchObject({ updated: 2, unchanged: 2 });
    expect(after!.unmappedLabels).toEqual([{ label: "A kettle.", rows: 1 }]);
    expect(await query(db, labels)).toEqual([
      { label: "A kettle.", slug: null },
      { label: "Glass/Crystal", slug: "glass-blowing" },
      { label: "Harbour Projects", slug: "harbour-projects" },
      { label: "Kites", slug: "kite-design" },
    ]);
  });

  it("changes no row of the database when it runs again", async () => {
    await using db = await withDatabase();
    const files = [services, members, techCoops, csv];
    await importAll(db, files);
    const before = await dumpNetwork(db);
    for (const { counts } of await importAll(db, files, { now: nextDay })) {
      expect(counts).toMatchObject({ created: 0, updated: 0, merged: 0, unchanged: counts.read - counts.rejected });
    }
    expect(await dumpNetwork(db)).toEqual(before);
  });

  it("stores nothing in a dry run, and reports what it would do", async () => {
    await using db = await withDatabase();
    const before = await dumpNetwork(db);
    const file = await fixture(members);
    const report = await importNetworkFile(db.orm, file, { ...options, dryRun: true });
    expect(report).toMatchObject({ dryRun: true, counts: { created: 4 } });
    expect(await dumpNetwork(db)).toEqual(before);
  });

  it("lets each file of a dry run see what the ones before would have stored", async () => {
    await using db = await withDatabase();
    const files = await Promise.all([services, members, techCoops].map(fixture));
    const rehearse = () =>
      withImporter(db.orm, true, async (importFile) => {
        const reports: ImportReport[] = [];
        for (const file of files) reports.push(await importFile(file, options));
        return reports;
      });
    const rehearsed = await rehearse();
    const done = await importAll(db, [services, members, techCoops]);
    expect(rehearsed.map((report) => ({ ...report, dryRun: false }))).toEqual(done);
  });

  it("refuses a database that holds the sample, and removes the sample when asked to", async () => {
    await using db = await withDatabase();
    await query(db, "INSERT INTO network.network (name, sample) VALUES ('Made-up', true)");
    await query(
      db,
      `WITH coop AS (INSERT INTO network.coop (slug, name) VALUES ('sample-one', 'Sample One') RETURNING id)
       INSERT INTO patio.token (token_hash, label, coop_id) SELECT sha256('a'), 'of the sample', id FROM coop
       UNION ALL SELECT sha256('b'), 'operator', NULL`,
    );
    await query(db, "SELECT patio.mark_sample()");
    await expect(importAll(db, [members])).rejects.toMatchObject({ code: "SAMPLE_PRESENT" });
    expect(await query(db, "SELECT slug FROM network.coop")).toEqual([{ slug: "sample-one" }]);
    const reports = await importAll(db, [members, techCoops], { replaceSample: true });
    expect(reports.map((report) => report.sampleReplaced)).toEqual([true, false]);
    expect(await query(db, "SELECT name, sample FROM network.network")).toEqual([{ name: "Patio", sample: false }]);
    expect(await query(db, "SELECT slug FROM network.coop WHERE slug = 'sample-one'")).toEqual([]);
    expect(await query(db, "SELECT label FROM patio.token")).toEqual([{ label: "operator" }]);
  });

  it("reads CSV with quotes, semicolons, country names in any language and unknown columns", async () => {
    await using db = await withDatabase();
    const [, report] = await importAll(db, [services, csv]);
    expect(report!.counts).toEqual({ read: 6, created: 3, updated: 0, unchanged: 0, merged: 1, rejected: 2 });
    expect(report!.rejected.map(({ place }) => place)).toEqual(["line 6", "line 8"]);
    expect(report!.leftOut.map(({ place, field }) => `${place} ${field}`)).toEqual([
      "line 7 country[0]",
      "line 7 foundedyear",
    ]);
    expect(report!.merges).toEqual([{ place: "line 5", name: "Lantern Two", slug: "lantern", by: "key" }]);
    expect(report!.notes).toEqual(['The column "Mood" is not known and was not read.']);
    const coops = `SELECT slug, name, coop_type, founded_year, description, description_language,
      (SELECT array_agg(country_code ORDER BY position) FROM network.coop_country WHERE coop_id = id) AS countries
      FROM network.coop ORDER BY slug`;
    expect(await query(db, coops)).toEqual([
      {
        slug: "blue-heron",
        name: 'Blue "Heron"',
        coop_type: "WORKER",
        founded_year: 2010,
        description: "Two lines,\none cell",
        description_language: "en",
        countries: ["AR", "UY"],
      },
      {
        slug: "lantern",
        name: "Lantern",
        coop_type: "MULTI_STAKEHOLDER",
        founded_year: null,
        description: null,
        description_language: null,
        countries: ["CI"],
      },
      expect.objectContaining({ slug: "late", founded_year: null, countries: null }),
    ]);
    expect(await query(db, "SELECT name, retrieved_at FROM network.source")).toEqual([
      { name: csv, retrieved_at: "2026-01-01 00:00:00+00" },
    ]);
  });

  it("updates a co-op whose website changed at its source, and keeps its slug", async () => {
    await using db = await withDatabase();
    const page = (website: string, founded: string) =>
      text("list.csv", `id,name,website,country,founded year\nx1,Lantern,${website},FR,${founded}\n`);
    await importNetworkFile(db.orm, page("https://lantern.example", "1999"), options);
    const report = await importNetworkFile(db.orm, page("https://lantern.coop", ""), { ...options, now: nextDay });
    expect(report.counts).toMatchObject({ read: 1, updated: 1 });
    expect(
      await query(db, "SELECT slug, website, host, founded_year, created_at, updated_at FROM network.coop"),
    ).toEqual([
      {
        slug: "x1",
        website: "https://lantern.coop",
        host: "lantern.coop",
        founded_year: null,
        created_at: "2026-01-01 00:00:00+00",
        updated_at: "2026-01-02 00:00:00+00",
      },
    ]);
    expect(await query(db, coopsWithSources)).toMatchObject([{ fields: ["name", "website", "country"] }]);
  });

  it("leaves what was changed by hand", async () => {
    await using db = await withDatabase();
    await importAll(db, [services, members]);
    await query(db, "UPDATE network.coop SET name = 'By Hand' WHERE slug = 'blue-heron'");
    await query(
      db,
      "UPDATE network.coop_source SET fields = array_remove(fields, 'name') WHERE source_key = 'blue-heron'",
    );
    await query(
      db,
      "DELETE FROM network.coop_skill WHERE skill_id = (SELECT id FROM network.skill WHERE slug = 'kite-design')",
    );
    const before = await dumpNetwork(db);
    const [report] = await importAll(db, [members], { now: nextDay });
    expect(report!.counts).toMatchObject({ updated: 0, unchanged: 4 });
    expect(await dumpNetwork(db)).toEqual(before);
  });

  it("follows a merged co-op to the one it is part of, and leaves an archived one alone", async () => {
    await using db = await withDatabase();
    await importAll(db, [members, techCoops]);
    await query(
      db,
      "UPDATE network.coop SET status = 'MERGED', merged_into_id = (SELECT id FROM network.coop WHERE slug = 'tin-whistle') WHERE slug = 'tin-whistle-2'",
    );
    await query(db, "UPDATE network.coop SET status = 'ARCHIVED' WHERE slug = 'drift'");
    const drift = () => query(db, "SELECT status, updated_at FROM network.coop WHERE slug = 'drift'");
    const archived = await drift();
    const [report, again] = await importAll(db, [techCoops, techCoops], { now: nextDay });
    expect(report!.counts).toMatchObject({ created: 0, merged: 0 });
    expect(report!.likelyDuplicates).toEqual([]);
    expect(report!.notes).toContain("coops[3]: drift is archived and was left as it is.");
    expect(again!.counts).toMatchObject({ created: 0, updated: 0, merged: 0 });
    expect(await drift()).toEqual(archived);
  });

  it("refuses a file that can't be read as a whole, and stores nothing", async () => {
    await using db = await withDatabase();
    const broken = text("broken.json", '{ "coops": [');
    await expect(importNetworkFile(db.orm, broken, options)).rejects.toMatchObject({ code: "IMPORT_UNREADABLE" });
    expect(await query(db, "SELECT * FROM network.network")).toEqual([]);
  });

  it("rejects rows with null bytes and control characters, and imports the others", async () => {
    await using db = await withDatabase();
    const odd = text("odd.csv", "name\nA\0\n\x1b[31mRed\nGood\n");
    const report = await importNetworkFile(db.orm, odd, options);
    expect(report.rejected.map(({ place }) => place)).toEqual(["line 2", "line 3"]);
    expect(await query(db, "SELECT name FROM network.coop")).toEqual([{ name: "Good" }]);
  });

  it("takes people in with skills, languages and time zone, and the second time changes nothing", async () => {
    await using db = await withDatabase();
    await importAll(db, [services]);
    await importNetworkFile(
      db.orm,
      text("coops.csv", "id,name,website\nlantern,Lantern,lantern.example\nb,Boat,\nc,Boat,\n"),
      options,
    );
    const people = text(
      "people.csv",
      "name,coop,skills,languages,time zone,email\n" +
        "Ana,lantern,Kite design: expert|Kettles,es; en,Europe/Madrid,ana@lantern.example\n" +
        "Bea,https://www.lantern.example/team,,,,\n" +
        "ANA,Lantern,Glass art (basic),fr,,\n" +
        "Cleo,Boat,,,,\nDan,Nowhere,,,,\n",
    );
    const report = await importNetworkFile(db.orm, people, options);
    expect(report.counts).toEqual({ read: 5, created: 2, updated: 0, unchanged: 1, merged: 0, rejected: 2 });
    expect(report.rejected.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      "line 5: coop may be b or c",
      "line 6: coop is not known here",
    ]);
    expect(report.unmappedLabels).toEqual([{ label: "Kettles", rows: 1 }]);
    const stored = `SELECT p.name, c.slug AS coop, o.from_date, languages, time_zone, email, p.visibility, contact_visibility,
      ARRAY(SELECT s.slug || ' ' || level FROM network.person_skill JOIN network.skill s ON s.id = skill_id
        WHERE person_id = p.id ORDER BY 1) AS skills
      FROM network.person p JOIN network.position o ON person_id = p.id JOIN network.coop c ON c.id = coop_id ORDER BY 1`;
    const bea = { coop: "lantern", from_date: "2026-01-01", visibility: "PUBLIC", contact_visibility: "MEMBER" };
    expect(await query(db, stored)).toEqual([
      {
        ...bea,
        name: "Ana",
        languages: ["es", "en", "fr"],
        time_zone: "Europe/Madrid",
        email: "ana@lantern.example",
        skills: ["glass-blowing BASIC", "kite-design EXPERT"],
      },
      { ...bea, name: "Bea", languages: [], time_zone: null, email: null, skills: [] },
    ]);
    const before = await dumpNetwork(db);
    const again = await importNetworkFile(db.orm, people, { ...options, now: nextDay });
    expect(again.counts).toMatchObject({ created: 0, updated: 0, unchanged: 3, rejected: 2 });
    expect(await dumpNetwork(db)).toEqual(before);
  });

  it("gives a person who is known only what is missing", async () => {
    await using db = await withDatabase();
    await importNetworkFile(db.orm, text("coops.csv", "id,name\nlantern,Lantern\n"), options);
    const page = (cells: string) => text("people.csv", `name,coop,languages,time zone,phone\nAna,lantern,${cells}\n`);
    await importNetworkFile(db.orm, page("es,,"), options);
    await query(db, "UPDATE network.person SET time_zone = 'Asia/Tokyo'");
    const report = await importNetworkFile(db.orm, page("es/de,Europe/Berlin,+49 30 1234"), {
      ...options,
      now: nextDay,
    });
    expect(report.counts).toMatchObject({ updated: 1 });
    expect(await query(db, "SELECT languages, time_zone, phone FROM network.person")).toEqual([
      { languages: ["es", "de"], time_zone: "Asia/Tokyo", phone: "+49 30 1234" },
    ]);
  });

  it("tells how far it is, up to the number of rows", async () => {
    await using db = await withDatabase();
    const seen: [number, number][] = [];
    await importNetworkFile(db.orm, await fixture(members), {
      ...options,
      onProgress: (done, total) => seen.push([done, total]),
    });
    expect(seen.at(-1)).toEqual([6, 6]);
  });
});
