import { compare } from "./compare.ts";
import type { ImportContent, ImportFormat, LeftOutValue, Placed, RejectedRow } from "./importContent.ts";

/** What became of a row. Every row has exactly one outcome. */
export type Outcome = "created" | "updated" | "unchanged" | "merged" | "rejected";

/** Numbers of rows; `read` is the sum of the others. */
export type Counts = Readonly<Record<"read" | Outcome, number>>;

/** A row that joined a co-op which another source, or another row of its file, had named before. */
export interface Merge {
  readonly place: string;
  readonly name: string;
  /** The co-op that the row is part of now. */
  readonly slug: string;
  readonly by: "key" | "site" | "name";
}

/** Co-ops that may be one and the same. Nothing merges them by itself. */
export interface LikelyDuplicate {
  readonly slugs: readonly string[];
  readonly hosts: readonly (string | null)[];
  readonly reason: string;
}

/** What the import of one file did, or would do when `dryRun`. */
export interface ImportReport {
  readonly file: string;
  readonly format: ImportFormat;
  /** Nothing was stored. */
  readonly dryRun: boolean;
  readonly sampleReplaced: boolean;
  readonly counts: Counts;
  /** The same counts for each collection of the file. */
  readonly sections: readonly { readonly section: string; readonly counts: Counts }[];
  readonly merges: readonly Merge[];
  readonly likelyDuplicates: readonly LikelyDuplicate[];
  readonly rejected: readonly RejectedRow[];
  /** Values that could not be read, in rows that went in without them. */
  readonly leftOut: readonly LeftOutValue[];
  readonly notes: readonly string[];
  /** Labels that name no skill, and the number of rows that carry each; most first. */
  readonly unmappedLabels: readonly { readonly label: string; readonly rows: number }[];
}

/** What is found out while the rows of one file go in. */
export class ImportLog {
  readonly #outcomes: { readonly section: string; readonly outcome: Outcome }[] = [];
  readonly #unmapped = new Map<string, number>();
  readonly #rejected: RejectedRow[] = [];
  readonly merges: Merge[] = [];
  readonly notes: string[] = [];
  likelyDuplicates: readonly LikelyDuplicate[] = [];

  count(row: Placed, outcome: Outcome): void {
    this.#outcomes.push({ section: row.section, outcome });
  }

  merge(row: Placed, merge: Omit<Merge, "place">): void {
    this.count(row, "merged");
    this.merges.push({ place: row.place, ...merge });
  }

  reject({ section, place }: Placed, reason: string): void {
    this.count({ section, place }, "rejected");
    this.#rejected.push({ section, place, reason });
  }

  /** Call it once for each row and label. */
  unmapped(label: string): void {
    this.#unmapped.set(label, (this.#unmapped.get(label) ?? 0) + 1);
  }

  report(file: string, content: ImportContent, run: { dryRun: boolean; sampleReplaced: boolean }): ImportReport {
    const sections = [...new Set(this.#outcomes.map(({ section }) => section))];
    return {
      file,
      format: content.format,
      ...run,
      counts: this.#counts(),
      sections: sections.map((section) => ({ section, counts: this.#counts(section) })),
      merges: this.merges,
      likelyDuplicates: this.likelyDuplicates,
      rejected: this.#rejected,
      leftOut: content.leftOut,
      notes: [...content.notes, ...this.notes],
      unmappedLabels: [...this.#unmapped]
        .map(([label, rows]) => ({ label, rows }))
        .sort((left, right) => right.rows - left.rows || compare(left.label, right.label)),
    };
  }

  #counts(section?: string): Counts {
    const counts = { read: 0, created: 0, updated: 0, unchanged: 0, merged: 0, rejected: 0 };
    for (const row of this.#outcomes) {
      if (section !== undefined && row.section !== section) continue;
      counts.read++;
      counts[row.outcome]++;
    }
    return counts;
  }
}
