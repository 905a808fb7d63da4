import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../shared/connection/order.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { IfUnchangedSince } from "../../shared/mutation/unchanged.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { ProjectState } from "../state/machines.ts";
import { ProjectStateEnum } from "./project.type.ts";
import { type ProjectFilter, type ProjectOrder, projectOrderFields } from "./projectFilter.rules.ts";

const ProjectOrderField = enumOf(projectOrderFields);
registerEnumType(ProjectOrderField, {
  name: "ProjectOrderField",
  valuesConfig: { STARTED_ON: { description: "Those that have not started come last." } },
});

@InputType("ProjectFilter", { description: "Each filter takes any of its values; different filters must all hold." })
export class ProjectFilterInput implements ProjectFilter {
  @Field(() => [ProjectStateEnum], { nullable: true })
  states?: ProjectState[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of co-ops that have or had a seat in the team." })
  coops?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "ISO 3166-1 alpha-2 codes: the first country of a co-op that has or had a seat in the team.",
  })
  countries?: string[] | null;

  @Field(() => ID, { nullable: true })
  clientId?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: "Started by this day, and neither delivered nor cancelled by then.",
  })
  activeOn?: string | null;
}

@InputType("ProjectOrder")
export class ProjectOrderInput implements ProjectOrder {
  @Field(() => ProjectOrderField)
  field!: ProjectOrder["field"];

  @Field(() => OrderDirection, { defaultValue: "ASC" })
  direction!: ProjectOrder["direction"];
}

@InputType({ description: "What names a project." })
abstract class ProjectInput extends MutationInput {
  @Field(() => ID)
  projectId!: string;
}

@InputType()
abstract class ProjectDayInput extends ProjectInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: "The day it happened on, today when it is not given. It may lie in the past, never in the future.",
  })
  on?: string | null;
}

@InputType()
abstract class ProjectReasonInput extends ProjectInput {
  @Field(() => String, { description: "1 to 5,000 characters, for the history." })
  @Prose()
  reason!: string;
}

@InputType()
export class StartProjectInput extends ProjectDayInput {}

@InputType()
export class HoldProjectInput extends ProjectReasonInput {}

@InputType()
export class ResumeProjectInput extends ProjectInput {}

@InputType()
export class DeliverProjectInput extends ProjectDayInput {}

@InputType()
export class CloseProjectInput extends ProjectDayInput {}

@InputType()
export class CancelProjectInput extends ProjectReasonInput {}

@InputType()
export class NoteLessonInput extends ProjectInput {
  @Field(() => String, { description: "1 to 20,000 characters." })
  @Prose()
  text!: string;

  @Field(() => String, { defaultValue: "en", description: "BCP-47 tag of the text." })
  language!: string;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}
