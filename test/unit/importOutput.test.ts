import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "@jest/globals";
import { formatReports } from "../../src/cli/importTable.ts";
import { createProgress } from "../../src/cli/progress.ts";
import type { ImportReport } from "../../src/domain/network/import/importReport.ts";

const counts = { read: 3, created: 1, updated: 0, unchanged: 0, merged: 1, rejected: 1 };
const report: ImportReport = {
  file: "list.json",
  format: "patio-members",
  dryRun: true,
  sampleReplaced: false,
  counts,
  sections: [{ section: "coops", counts }],
  merges: [{ place: "coops[1]", name: "Lantern", slug: "lantern", by: "site" }],
  likelyDuplicates: [{ slugs: ["tin", "tin-2"], hosts: ["tin.example", null], reason: "same name in AR" }],
  leftOut: [],
  rejected: [{ section: "coops", place: "coops[2]", reason: "name is missing" }],
  notes: [],
  unmappedLabels: [{ label: "Tea", rows: 2 }],
};

describe("formatReports", () => {
  it("shows counts in a table and lists what needs a person's eyes, without colours off a terminal", () => {
    const shown = formatReports([report], false);
    expect(shown).not.toContain("\x1b");
    expect(shown).toMatch(/file .*rows .*read .*created .*updated .*unchanged .*merged .*rejected .*unmapped labels/);
    expect(shown).toMatch(/list\.json .*coops .*3 .*1 .*0 .*0 .*1 .*1 .*1/);
    expect(shown.split("\n").slice(5)).toEqual([
      "list.json: a dry run, nothing was stored.",
      "",
      "list.json: merged (1):",
      "  coops[1] Lantern → lantern (by site)",
      "",
      "list.json: likely duplicates, not merged (1):",
      "  tin (tin.example), tin-2 (no website): same name in AR",
      "",
      "list.json: rejected (1):",
      "  coops[2]: name is missing",
      "",
      "list.json: unmapped labels (1):",
      "  Tea (2)",
    ]);
  });

  it("shows a line for each collection and one for all where a file has several", () => {
    const shown = formatReports([{ ...report, sections: [...report.sections, { section: "defunct", counts }] }], false);
    expect(shown).toMatch(/coops.*defunct.*all/s);
  });
});

describe("createProgress", () => {
  it("writes a plain line at each tenth where there is no terminal", async () => {
    const stream = new PassThrough();
    const progress = createProgress(stream, "list.csv");
    for (let done = 0; done <= 1000; done++) progress.at(done, 1000);
    progress.end();
    stream.end();
    const lines = (await text(stream)).trimEnd().split("\n");
    expect(lines).toHaveLength(11);
    expect(lines.at(-1)).toBe("list.csv: 1000 of 1000 rows");
  });
});
