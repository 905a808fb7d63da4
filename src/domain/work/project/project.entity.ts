import { defineEntity, p } from "@mikro-orm/core";
import { visibilities } from "../../../security/visibility.ts";
import { milestoneStates, projectStates } from "../state/machines.ts";

const ProjectSchema = defineEntity({
  name: "Project",
  schema: "work",
  tableName: "project",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text(),
    name: p.text(),
    opportunityId: p.bigint("string"),
    state: p.enum(projectStates),
    visibility: p.enum(visibilities).default("PUBLIC"),
    startedOn: p.date().nullable(),
    deliveredOn: p.date().nullable(),
    closedOn: p.date().nullable(),
    lesson: p.text().nullable(),
    lessonLanguage: p.text().nullable(),
    lessonNotedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A row of `work.project`: a request that was won. */
export class Project extends ProjectSchema.class {}
ProjectSchema.setClass(Project);

const MilestoneSchema = defineEntity({
  name: "Milestone",
  schema: "work",
  tableName: "milestone",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    projectId: p.bigint("string"),
    number: p.smallint(),
    title: p.text(),
    dueOn: p.date(),
    amount: p.bigint("bigint").nullable(),
    currency: p.character().length(3).nullable(),
    state: p.enum(milestoneStates).default("PLANNED"),
    reachedOn: p.date().nullable(),
  },
});

/** What a project is to have reached on a day. */
export class Milestone extends MilestoneSchema.class {}
MilestoneSchema.setClass(Milestone);

const HoursSchema = defineEntity({
  name: "Hours",
  schema: "work",
  tableName: "hours",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    teamSeatId: p.bigint("string"),
    day: p.date(),
    minutes: p.smallint(),
    recordedAt: p.datetime(),
    recordedBy: p.text(),
  },
});

/** What a person worked on a day in a seat. */
export class Hours extends HoursSchema.class {}
HoursSchema.setClass(Hours);
