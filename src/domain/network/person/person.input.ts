import { Field, ID, InputType } from "type-graphql";
import type { Visibility } from "../../../security/visibility.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { IfUnchangedSince } from "../../shared/mutation/unchanged.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";
import { VisibilityEnum } from "../../shared/vocabulary/visibility.type.ts";
import type { Weekday, WeeklySlot } from "./availability.rules.ts";
import type { PersonFilter } from "./person.lists.ts";
import type { PositionRole } from "./person.rules.ts";
import { PositionRoleEnum, WeekdayEnum } from "./person.type.ts";

@InputType("PersonFilter", { description: "Each filter takes any of its values; different filters must all hold." })
export class PersonFilterInput implements PersonFilter {
  @Field(() => [String], { nullable: true, description: "Slugs of skills." })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: "BCP-47 tags." })
  languages?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "ISO 3166-1 alpha-2 codes of the co-ops a person works in today.",
  })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of the co-ops a person works in today." })
  coops?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of the name, or a spelling near it; at most 200 characters.",
  })
  text?: string | null;
}

@InputType()
export class WeeklySlotInput implements WeeklySlot {
  @Field(() => WeekdayEnum)
  weekday!: Weekday;

  @Field(() => String, { description: "`09:00`" })
  from!: string;

  @Field(() => String, { description: "`17:30`, and `24:00` for the end of the day." })
  to!: string;
}

@InputType()
export class PersonSkillInput {
  @Field(() => String, { description: "The skill's slug." })
  skill!: string;

  @Field(() => SkillLevelEnum)
  level!: SkillLevel;
}

@InputType()
abstract class PersonFacts extends MutationInput {
  @Field(() => [String], { nullable: true, description: "BCP-47 tags." })
  languages?: string[] | null;

  @Field(() => String, { nullable: true, description: "IANA name." })
  timeZone?: string | null;

  @Field(() => [WeeklySlotInput], { nullable: true })
  availability?: WeeklySlotInput[] | null;

  @Field(() => String, { nullable: true })
  email?: string | null;

  @Field(() => String, { nullable: true })
  phone?: string | null;

  @Field(() => VisibilityEnum, {
    nullable: true,
    description: "Who may see the person. PUBLIC for a new one when it is not given.",
  })
  visibility?: Visibility | null;

  @Field(() => VisibilityEnum, {
    nullable: true,
    description: "Who may see e-mail and phone: never PUBLIC. MEMBER when it is not given.",
  })
  contactVisibility?: Visibility | null;
}

@InputType()
export class AddPersonInput extends PersonFacts {
  @Field(() => String)
  name!: string;

  @Field(() => ID)
  coopId!: string;

  @Field(() => PositionRoleEnum, { defaultValue: "MEMBER" })
  role!: PositionRole;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The first day in the co-op; today when it is not given." })
  from?: string | null;

  @Field(() => [PersonSkillInput], { nullable: true })
  skills?: PersonSkillInput[] | null;
}

@InputType({ description: "What is left out stays; null empties a field that may be empty." })
export class UpdatePersonInput extends PersonFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class SetPersonSkillsInput extends MutationInput {
  @Field(() => ID)
  personId!: string;

  @Field(() => [PersonSkillInput], { description: "All the skills the person has from now on." })
  skills!: PersonSkillInput[];

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}
