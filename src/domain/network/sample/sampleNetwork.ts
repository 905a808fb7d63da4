import type { Visibility } from "../../../security/visibility.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import type { CoopStatus, CoopType } from "../coop/coop.rules.ts";
import type { FederationLevel } from "../federation/federation.rules.ts";
import type { PositionRole } from "../person/person.rules.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";

/** Instants are RFC 3339 in UTC, dates `YYYY-MM-DD`; ids count from 1. */
interface Recorded {
  readonly id: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface NetworkRow {
  readonly id: 1;
  readonly name: string;
  readonly sample: boolean;
}

export interface SkillRow {
  readonly id: number;
  readonly slug: string;
  readonly facet: SkillFacet;
}

export interface SkillLabelRow {
  readonly id: number;
  readonly skillId: number;
  readonly language: string;
  readonly label: string;
  readonly preferred: boolean;
}

export interface CoopRow extends Recorded {
  readonly slug: string;
  readonly name: string;
  readonly website: string;
  readonly host: string;
  readonly coopType: CoopType;
  readonly status: CoopStatus;
  readonly description: string;
  readonly descriptionLanguage: string;
  readonly foundedYear: number;
  readonly visibility: Visibility;
}

export interface CoopCountryRow {
  readonly coopId: number;
  readonly countryCode: string;
  readonly position: number;
}

export interface CoopSkillRow {
  readonly coopId: number;
  readonly skillId: number;
}

export interface PersonRow extends Recorded {
  readonly slug: string;
  readonly name: string;
  readonly languages: readonly string[];
  readonly timeZone: string;
  /** An `int4multirange` as PostgreSQL writes it. */
  readonly availability: string;
  readonly visibility: Visibility;
  readonly email: string;
  readonly contactVisibility: Exclude<Visibility, "PUBLIC">;
}

export interface PersonSkillRow {
  readonly personId: number;
  readonly skillId: number;
  readonly level: SkillLevel;
}

export interface PositionRow {
  readonly id: number;
  readonly coopId: number;
  readonly personId: number;
  readonly role: PositionRole;
  readonly title: string;
  readonly fromDate: string;
  readonly toDate: string | null;
}

export interface FederationRow extends Recorded {
  readonly slug: string;
  readonly name: string;
  readonly website: string;
  readonly level: FederationLevel;
  readonly parentId: number | null;
}

export interface FederationCountryRow {
  readonly federationId: number;
  readonly countryCode: string;
}

export interface AffiliationRow {
  readonly id: number;
  readonly coopId: number;
  readonly federationId: number;
  readonly fromDate: string;
  readonly toDate: string | null;
}

export interface ClientRow extends Recorded {
  readonly slug: string;
  readonly name: string;
  readonly sector: string;
  readonly countryCode: string;
  readonly website: string;
  readonly visibility: Visibility;
}

/** A whole made-up network as the rows of its tables; a row stands after those it refers to. */
export interface SampleNetwork {
  readonly network: readonly NetworkRow[];
  readonly skills: readonly SkillRow[];
  readonly skillLabels: readonly SkillLabelRow[];
  readonly coops: readonly CoopRow[];
  readonly coopCountries: readonly CoopCountryRow[];
  readonly coopSkills: readonly CoopSkillRow[];
  readonly people: readonly PersonRow[];
  readonly personSkills: readonly PersonSkillRow[];
  readonly positions: readonly PositionRow[];
  readonly federations: readonly FederationRow[];
  readonly federationCountries: readonly FederationCountryRow[];
  readonly affiliations: readonly AffiliationRow[];
  readonly clients: readonly ClientRow[];
}
