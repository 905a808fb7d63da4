import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../shared/connection/order.ts";
import { MinorUnits } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { IfUnchangedSince } from "../../shared/mutation/unchanged.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";
import { type ListingFilter, type ListingOrder, listingOrderFields } from "./listing.lists.ts";
import type { ListingEnd, ListingKind, ListingState } from "./listing.rules.ts";
import { ListingEndEnum, ListingKindEnum, ListingStateEnum } from "./listing.type.ts";

const ListingOrderField = enumOf(listingOrderFields);
registerEnumType(ListingOrderField, {
  name: "JobListingOrderField",
  valuesConfig: { CLOSES_ON: { description: "One without a last day is last." } },
});

@InputType("JobListingFilter", {
  description: "Each filter takes any of its values; different filters must all hold.",
})
export class ListingFilterInput implements ListingFilter {
  @Field(() => [String], { nullable: true, description: "Slugs of skills." })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: "ISO 3166-1 alpha-2 codes." })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true, description: "BCP-47 tags; `es` takes `es-AR`, too." })
  languages?: string[] | null;

  @Field(() => [ListingKindEnum], { nullable: true })
  kinds?: ListingKind[] | null;

  @Field(() => [ListingStateEnum], { nullable: true, description: "Open ones when it is not given." })
  states?: ListingState[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of co-ops." })
  coops?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  remote?: boolean | null;
}

@InputType("JobListingOrder")
export class ListingOrderInput implements ListingOrder {
  @Field(() => ListingOrderField)
  field!: ListingOrder["field"];

  @Field(() => OrderDirection, { defaultValue: "ASC" })
  direction!: ListingOrder["direction"];
}

@InputType("JobListingSkillInput")
export class ListingSkillInput {
  @Field(() => String, { description: "The skill's slug." })
  skill!: string;

  @Field(() => SkillLevelEnum, { defaultValue: "BASIC" })
  leastLevel!: SkillLevel;
}

@InputType("JobListingPayInput", { description: "What is paid for a full day: one of both amounts, or both." })
export class ListingPayInput {
  @Field(() => MinorUnits, { nullable: true })
  min?: string | null;

  @Field(() => MinorUnits, { nullable: true })
  max?: string | null;

  @Field(() => String, { description: "ISO 4217, in upper case." })
  currency!: string;
}

@InputType()
abstract class ListingFacts extends MutationInput {
  @Field(() => [ListingSkillInput], { nullable: true })
  skills?: ListingSkillInput[] | null;

  @Field(() => LocalDate, { nullable: true, description: "The first day; none when it is open." })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; none when it is open." })
  to?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2. Required unless it is remote." })
  countryCode?: string | null;

  @Field(() => ListingPayInput, { nullable: true })
  pay?: ListingPayInput | null;

  @Field(() => LocalDate, { nullable: true, description: "The last day for applications, today or later." })
  closesOn?: string | null;
}

@InputType()
export class CreateJobListingInput extends ListingFacts {
  @Field(() => ID, { nullable: true, description: "Your own co-op when it is not given; the operator names one." })
  coopId?: string | null;

  @Field(() => String)
  title!: string;

  @Field(() => String, { description: "1 to 20,000 characters." })
  @Prose()
  description!: string;

  @Field(() => String, { description: "BCP-47 tag of title and description." })
  language!: string;

  @Field(() => ListingKindEnum)
  kind!: ListingKind;

  @Field(() => Int, { defaultValue: 10_000, description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => Boolean, { defaultValue: true })
  remote!: boolean;
}

@InputType({ description: "What is left out stays; null empties a field that may be empty." })
export class UpdateJobListingInput extends ListingFacts {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  title?: string | null;

  @Field(() => String, { nullable: true })
  @Prose()
  description?: string | null;

  @Field(() => String, { nullable: true })
  language?: string | null;

  @Field(() => ListingKindEnum, { nullable: true })
  kind?: ListingKind | null;

  @Field(() => Int, { nullable: true })
  shareBps?: number | null;

  @Field(() => Boolean, { nullable: true })
  remote?: boolean | null;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class CloseJobListingInput extends MutationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => ListingEndEnum, { defaultValue: "CLOSED" })
  state!: ListingEnd;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}
