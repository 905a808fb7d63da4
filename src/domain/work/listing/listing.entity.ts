import { defineEntity, p } from "@mikro-orm/core";
import { skillLevels } from "../../shared/vocabulary/skillLevel.rules.ts";
import { listingKinds, listingStates } from "./listing.rules.ts";

const JobListingSchema = defineEntity({
  name: "JobListing",
  schema: "work",
  tableName: "job_listing",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    coopId: p.bigint("string"),
    title: p.text(),
    description: p.text(),
    language: p.text(),
    kind: p.enum(listingKinds),
    state: p.enum(listingStates).default("OPEN"),
    shareBps: p.integer().default(10_000),
    fromDate: p.date().nullable(),
    toDate: p.date().nullable(),
    remote: p.boolean().default(true),
    countryCode: p.character().length(2).nullable(),
    /** For a full day, in minor units. */
    payMin: p.bigint("bigint").nullable(),
    payMax: p.bigint("bigint").nullable(),
    currency: p.character().length(3).nullable(),
    closesOn: p.date().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** Work that a co-op offers to people of the network. */
export class JobListing extends JobListingSchema.class {}
JobListingSchema.setClass(JobListing);

const JobListingSkillSchema = defineEntity({
  name: "JobListingSkill",
  schema: "work",
  tableName: "job_listing_skill",
  primaryKeys: ["jobListingId", "skillId"],
  properties: {
    jobListingId: p.bigint("string").primary().autoincrement(false),
    skillId: p.bigint("string").primary().autoincrement(false),
    leastLevel: p.enum(skillLevels),
  },
});

/** A skill that a listing asks for. */
export class JobListingSkill extends JobListingSkillSchema.class {}
JobListingSkillSchema.setClass(JobListingSkill);
