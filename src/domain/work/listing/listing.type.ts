import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType, moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";
import { CoopType } from "../network/coop.type.ts";
import { CountryType } from "../network/country.type.ts";
import { SkillType } from "../network/skill.type.ts";
import { type ListingKind, type ListingState, listingEnds, listingKinds, listingStates } from "./listing.rules.ts";

export const ListingKindEnum = enumOf(listingKinds);
registerEnumType(ListingKindEnum, {
  name: "JobListingKind",
  description: "A position of its own, a person lent by another co-op, or a place to learn.",
});

export const ListingStateEnum = enumOf(listingStates);
registerEnumType(ListingStateEnum, {
  name: "JobListingState",
  valuesConfig: { CLOSED: { description: "Closed by its co-op, or past its last day for applications." } },
});

export const ListingEndEnum = enumOf(listingEnds);
registerEnumType(ListingEndEnum, { name: "JobListingEnd", description: "How a listing ends." });

@ObjectType("JobListingSkill", { simpleResolvers: true, description: "A skill that a listing asks for." })
export class ListingSkillType {
  readonly skillKey!: string;

  @Field(() => SkillType)
  get skill(): SkillType {
    return new SkillType(this.skillKey);
  }

  @Field(() => SkillLevelEnum)
  leastLevel!: SkillLevel;
}

@ObjectType("JobListingPay", { simpleResolvers: true, description: "What is paid for a full day." })
export class ListingPayType {
  @Field(() => MoneyType, { nullable: true })
  min!: Money | null;

  @Field(() => MoneyType, { nullable: true })
  max!: Money | null;
}

@ObjectType("JobListing", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Work that a co-op offers to people of the network.",
})
@Directive('@key(fields: "id")')
export class ListingType implements NodeType {
  readonly key!: string;
  readonly coopKey!: string | null;
  readonly countryCode!: string | null;
  readonly payMin!: string | null;
  readonly payMax!: string | null;
  readonly currency!: string | null;
  readonly askedSkills!: readonly { readonly skillKey: string; readonly leastLevel: SkillLevel }[] | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("JobListing", this.key);
  }

  @Field(() => CoopType, { nullable: true, description: "Who offers it; null when you may not see that co-op." })
  get coop(): CoopType | null {
    return this.coopKey === null ? null : new CoopType(this.coopKey);
  }

  @Field(() => String)
  title!: string;

  @Field(() => String)
  description!: string;

  @Field(() => String, { description: "BCP-47 tag of title and description." })
  language!: string;

  @Field(() => ListingKindEnum)
  kind!: ListingKind;

  @Field(() => ListingStateEnum)
  state!: ListingState;

  @Field(() => [ListingSkillType])
  get skills(): ListingSkillType[] {
    return (this.askedSkills ?? []).map((row) => hydrate(ListingSkillType, row));
  }

  @Field(() => Int, { description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { nullable: true, description: "The first day; null when it is open." })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; null when it is open." })
  to!: string | null;

  @Field(() => Boolean)
  remote!: boolean;

  @Field(() => CountryType, { nullable: true })
  get country(): CountryType | null {
    return this.countryCode === null ? null : new CountryType(this.countryCode);
  }

  @Field(() => ListingPayType, { nullable: true, description: "Null when it is not said." })
  get pay(): ListingPayType | null {
    if (this.currency === null) return null;
    return { min: moneyOf(this.payMin, this.currency), max: moneyOf(this.payMax, this.currency) };
  }

  @Field(() => LocalDate, { nullable: true, description: "The last day for applications." })
  closesOn!: string | null;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "JobListing" {
    return "JobListing";
  }
}

export const { Connection: ListingConnection, ConnectionResolver: ListingConnectionResolver } = connectionTypes({
  name: "JobListing",
  node: () => ListingType,
});
