import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import type { Visibility } from "../../../security/visibility.ts";
import { OrderDirection } from "../../shared/connection/order.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { IfUnchangedSince } from "../../shared/mutation/unchanged.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { VisibilityEnum } from "../../shared/vocabulary/visibility.type.ts";
import { type CoopFilter, type CoopOrder, coopOrderFields } from "./coop.lists.ts";
import type { CoopStatus, CoopType } from "./coop.rules.ts";
import { CoopStatusEnum, CoopTypeEnum } from "./coop.type.ts";

const CoopOrderField = enumOf(coopOrderFields);
registerEnumType(CoopOrderField, { name: "CoopOrderField" });

@InputType("CoopFilter", { description: "Each filter takes any of its values; different filters must all hold." })
export class CoopFilterInput implements CoopFilter {
  @Field(() => [String], { nullable: true, description: "ISO 3166-1 alpha-2 codes." })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of skills." })
  skills?: string[] | null;

  @Field(() => [String], { nullable: true, description: "Slugs of federations that the co-op is in today." })
  federations?: string[] | null;

  @Field(() => [CoopStatusEnum], { nullable: true, description: "Active ones when it is not given." })
  statuses?: CoopStatus[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      "Words of the name, the host name or the description, or a spelling near the name; at most 200 characters.",
  })
  text?: string | null;
}

@InputType("CoopOrder")
export class CoopOrderInput implements CoopOrder {
  @Field(() => CoopOrderField)
  field!: CoopOrder["field"];

  @Field(() => OrderDirection, { defaultValue: "ASC" })
  direction!: CoopOrder["direction"];
}

@InputType()
export class CreateCoopInput extends MutationInput {
  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-2." })
  countryCode?: string | null;

  @Field(() => CoopTypeEnum, { defaultValue: "WORKER" })
  coopType!: CoopType;

  @Field(() => String, { nullable: true })
  @Prose()
  description?: string | null;

  @Field(() => String, { nullable: true, description: "BCP-47 tag of the description." })
  descriptionLanguage?: string | null;

  @Field(() => Int, { nullable: true })
  foundedYear?: number | null;

  @Field(() => VisibilityEnum, { defaultValue: "PUBLIC" })
  visibility!: Visibility;
}

@InputType({ description: "What is left out stays; null empties a field that may be empty." })
export class UpdateCoopInput extends MutationInput {
  @Field(() => ID)
  id!: string;

  @Field(() => String, { nullable: true })
  name?: string | null;

  @Field(() => String, { nullable: true })
  website?: string | null;

  @Field(() => [String], { nullable: true, description: "ISO 3166-1 alpha-2, the main one first." })
  countryCodes?: string[] | null;

  @Field(() => CoopTypeEnum, { nullable: true })
  coopType?: CoopType | null;

  @Field(() => String, { nullable: true })
  @Prose()
  description?: string | null;

  @Field(() => String, { nullable: true })
  descriptionLanguage?: string | null;

  @Field(() => Int, { nullable: true })
  foundedYear?: number | null;

  @Field(() => VisibilityEnum, { nullable: true })
  visibility?: Visibility | null;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class ArchiveCoopInput extends MutationInput {
  @Field(() => ID)
  id!: string;

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class SetCoopSkillsInput extends MutationInput {
  @Field(() => ID)
  coopId!: string;

  @Field(() => [String], { description: "Slugs: all the skills it has from now on." })
  skills!: string[];

  @IfUnchangedSince()
  ifUnchangedSince?: Date | null;
}

@InputType()
export class AffiliateCoopInput extends MutationInput {
  @Field(() => ID)
  coopId!: string;

  @Field(() => ID)
  federationId!: string;

  @Field(() => LocalDate, { nullable: true, description: "The first day; today when it is not given." })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one." })
  to?: string | null;
}

@InputType()
export class MergeCoopsInput extends MutationInput {
  @Field(() => ID, { description: "The co-op that stays." })
  intoId!: string;

  @Field(() => [ID], { description: "The co-ops that become one with it; their ids and slugs keep finding it." })
  fromIds!: string[];
}
