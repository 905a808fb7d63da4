import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import type { CoopStatus, CoopType } from "../coop/coop.rules.ts";
import type { FederationLevel } from "../federation/federation.rules.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";

/** The shapes of file that can be imported. */
export const importFormats = ["patio-members", "patio-services", "tech-coops", "csv", "csv-people"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** A file as it was read, before anything is known of it. */
export interface ImportFile {
  /** What reports call it: usually its base name. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly modifiedAt: Date;
}

/** What a file says of where its facts come from. */
export interface SourceFacts {
  readonly name: string;
  readonly url: string | null;
  /** An SPDX identifier where the file gives one. */
  readonly licence: string | null;
  readonly retrievedAt: Date;
}

/** Where a row stands: its collection, and its JSON path or CSV line. */
export interface Placed {
  readonly section: string;
  readonly place: string;
}

/** What one row says of a co-op. `null` means that it says nothing. */
export interface CoopCandidate extends Placed {
  readonly source: SourceFacts;
  /** The row's key within its source. */
  readonly key: string;
  /** Whether the source gave the key. One that was made of the row's site may be that of two co-ops. */
  readonly isOwnKey: boolean;
  /** What the row would have its slug be, as written; null leaves it to the name. */
  readonly slug: string | null;
  readonly name: string;
  readonly website: string | null;
  /** ISO 3166-1 alpha-2, in the order of the row, each once. */
  readonly countries: readonly string[];
  readonly status: Extract<CoopStatus, "ACTIVE" | "DEFUNCT"> | null;
  readonly coopType: CoopType | null;
  readonly foundedYear: number | null;
  readonly description: string | null;
  /** BCP-47, of the description. */
  readonly descriptionLanguage: string | null;
  /** What it does, as written, each once. */
  readonly labels: readonly string[];
  /** Skills that the row names by slug besides. */
  readonly skillSlugs: readonly string[];
}

export interface LabelFacts {
  /** BCP-47. */
  readonly language: string;
  readonly label: string;
  /** At most one label of a skill and language is. */
  readonly preferred: boolean;
}

/** What one row says of a skill. */
export interface SkillCandidate extends Placed {
  readonly slug: string;
  readonly facet: SkillFacet;
  readonly escoUri: string | null;
  readonly labels: readonly LabelFacts[];
}

/** What one row says of a federation. */
export interface FederationCandidate extends Placed {
  readonly source: SourceFacts;
  readonly slug: string;
  readonly name: string;
  readonly website: string | null;
  readonly level: FederationLevel;
  readonly countries: readonly string[];
}

/** What one row says of a person, who works in one co-op. */
export interface PersonCandidate extends Placed {
  readonly name: string;
  /** A slug, name or website of a co-op, as written. */
  readonly coop: string;
  /** Each label once. */
  readonly skills: readonly { readonly label: string; readonly level: SkillLevel }[];
  /** BCP-47, each once. */
  readonly languages: readonly string[];
  /** IANA. */
  readonly timeZone: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** A row that is left out, and why. The reason never holds control characters. */
export interface RejectedRow extends Placed {
  readonly reason: string;
}

/** A value that can't be read, in a row that stands without it. Nothing in it holds control characters. */
export interface LeftOutValue extends Placed {
  /** The column or field, with its index in a list: `countries[1]`. */
  readonly field: string;
  /** As JSON, its first characters. */
  readonly value: string;
  readonly reason: string;
}

/** Everything that a file says, row by row. */
export interface ImportContent {
  readonly format: ImportFormat;
  readonly skills: readonly SkillCandidate[];
  readonly coops: readonly CoopCandidate[];
  readonly federations: readonly FederationCandidate[];
  readonly people: readonly PersonCandidate[];
  readonly rejected: readonly RejectedRow[];
  readonly leftOut: readonly LeftOutValue[];
  /** What a person should know and no row stands for. */
  readonly notes: readonly string[];
}
