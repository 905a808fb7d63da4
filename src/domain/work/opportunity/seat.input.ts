import { Field, InputType, Int } from "type-graphql";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";

@InputType()
export class SeatSkillInput {
  @Field(() => String, { description: "The skill's slug." })
  skill!: string;

  @Field(() => SkillLevelEnum, { defaultValue: "BASIC" })
  leastLevel!: SkillLevel;
}

@InputType({ description: "Hours of the working day shared with people in a time zone." })
export class SeatOverlapInput {
  @Field(() => Int, { description: "1 to 24." })
  hours!: number;

  @Field(() => String, { description: "IANA time zone." })
  timeZone!: string;
}

@InputType({ description: "So many people with these skills on these days." })
export class SeatInput extends SeatSkillInput {
  @Field(() => String, { nullable: true, description: "What the person is in the team." })
  role?: string | null;

  @Field(() => [SeatSkillInput], { defaultValue: [], description: "Skills that the person needs besides." })
  furtherSkills!: SeatSkillInput[];

  @Field(() => Int, { defaultValue: 10_000, description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => Int, { defaultValue: 1, description: "How many people, 1 to 100." })
  headcount!: number;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one; later than today." })
  to!: string;

  @Field(() => [String], { defaultValue: [], description: "BCP-47 tags." })
  languages!: string[];

  @Field(() => SeatOverlapInput, { nullable: true })
  overlap?: SeatOverlapInput | null;

  @Field(() => Boolean, { defaultValue: true })
  remote!: boolean;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2; required when it is not remote." })
  countryCode?: string | null;

  @Field(() => String, { nullable: true, description: "Where in the country." })
  place?: string | null;
}
