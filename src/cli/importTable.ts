import Table from "cli-table3";
import type { ImportReport } from "../domain/network/index.ts";

const columns = ["read", "created", "updated", "unchanged", "merged", "rejected"] as const;

/** Lines of one list that a person is shown. */
const maxLines = 200;

/**
 * What an import did, for a person: a table with a line for each collection of each file, then what needs
 * their eyes.
 *
 * @param colours whether the output is a terminal
 */
export function formatReports(reports: readonly ImportReport[], colours: boolean): string {
  return [table(reports, colours), ...reports.flatMap(lists)].join("\n");
}

function table(reports: readonly ImportReport[], colours: boolean): string {
  const shown = new Table({
    head: ["file", "rows", ...columns, "unmapped labels"],
    colAligns: ["left", "left", ...columns.map(() => "right" as const), "right"],
    ...(colours ? {} : { style: { head: [], border: [] } }),
  });
  for (const { file, counts, sections, unmappedLabels } of reports) {
    const cells = (of: ImportReport["counts"]) => columns.map((column) => of[column]);
    if (sections.length > 1)
      for (const { section, counts: own } of sections) shown.push([file, section, ...cells(own), ""]);
    shown.push([file, sections.length === 1 ? sections[0]!.section : "all", ...cells(counts), unmappedLabels.length]);
  }
  return shown.toString();
}

function lists(report: ImportReport): string[] {
  const { file, dryRun, sampleReplaced } = report;
  return [
    ...(dryRun ? [`${file}: a dry run, nothing was stored.`] : []),
    ...(sampleReplaced ? [`${file}: the sample network ${dryRun ? "would be" : "was"} removed.`] : []),
    ...list(`${file}: merged`, report.merges, ({ place, name, slug, by }) => `${place} ${name} → ${slug} (by ${by})`),
    ...list(
      `${file}: likely duplicates, not merged`,
      report.likelyDuplicates,
      ({ slugs, hosts, reason }) =>
        `${slugs.map((slug, at) => `${slug} (${hosts[at] ?? "no website"})`).join(", ")}: ${reason}`,
    ),
    ...list(`${file}: rejected`, report.rejected, ({ place, reason }) => `${place}: ${reason}`),
    ...list(
      `${file}: values left out`,
      report.leftOut,
      ({ place, field, value, reason }) => `${place}: ${field} ${value} ${reason}`,
    ),
    ...list(`${file}: notes`, report.notes, (note) => note),
    ...list(`${file}: unmapped labels`, report.unmappedLabels, ({ label, rows }) => `${label} (${rows})`),
  ];
}

function list<Item>(title: string, items: readonly Item[], line: (item: Item) => string): string[] {
  const more = items.length - maxLines;
  return items.length === 0
    ? []
    : [
        "",
        `${title} (${items.length}):`,
        ...items.slice(0, maxLines).map((item) => `  ${line(item)}`),
        ...(more > 0 ? [`  and ${more} more; --json lists all`] : []),
      ];
}
