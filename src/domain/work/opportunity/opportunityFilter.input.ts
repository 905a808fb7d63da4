import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { OrderDirection } from "../../shared/connection/order.ts";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import type { OpportunityState } from "../state/machines.ts";
import { type OpportunityOrder, opportunityOrderFields } from "./opportunity.lists.ts";
import type { OpportunityKind, Origin } from "./opportunity.rules.ts";
import { OpportunityKindEnum, OpportunityStateEnum, OriginEnum } from "./opportunity.type.ts";
import type { OpportunityFilter } from "./opportunityFilter.ts";
import type { Overlap } from "./overlap.rules.ts";

const OpportunityOrderField = enumOf(opportunityOrderFields);
registerEnumType(OpportunityOrderField, {
  name: "OpportunityOrderField",
  valuesConfig: {
    SHARED_AT: { description: "A request that is not shared is older than all others." },
    CLOSES_AT: { description: "A request without a deadline closes later than all others." },
  },
});

@InputType({
  description:
    "Where somebody works, Monday to Friday, 09:00 to 17:00 there: requests with a seat whose place of work shares at least so many of these hours on each of its own days from Monday to Friday, for the whole time of the seat. A seat that asks for no overlap fits everyone.",
})
export class OverlapInput implements Overlap {
  @Field(() => Int, { description: "1 to 24; nobody shares more than 8." })
  hours!: number;

  @Field(() => String, { description: "IANA name: Europe/Sofia." })
  timeZone!: string;
}

@InputType("OpportunityFilter", {
  description: "Each filter takes any of its values; different filters must all hold.",
})
export class OpportunityFilterInput implements OpportunityFilter {
  @Field(() => [OpportunityStateEnum], { nullable: true })
  states?: OpportunityState[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "Slugs of skills that a seat asks for, its own or a further one.",
  })
  skills?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: "ISO 3166-1 alpha-2 codes, of the client or of a seat's place.",
  })
  countries?: string[] | null;

  @Field(() => [String], { nullable: true, description: "BCP-47 tags that a seat asks for." })
  languages?: string[] | null;

  @Field(() => MoneyInput, { nullable: true, description: "Budgets in this currency that reach the amount." })
  minBudget?: MoneyInput | null;

  @Field(() => [OriginEnum], { nullable: true })
  origins?: Origin[] | null;

  @Field(() => [OpportunityKindEnum], { nullable: true })
  kinds?: OpportunityKind[] | null;

  @Field(() => ID, { nullable: true, description: "Finds only requests of which you may know the client." })
  clientId?: string | null;

  @Field(() => [String], { nullable: true, description: "Slugs of the co-ops that look after them." })
  leadCoops?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words of title and brief in any of their languages; at most 200 characters.",
  })
  text?: string | null;

  @Field(() => OverlapInput, { nullable: true })
  overlap?: OverlapInput | null;
}

@InputType("OpportunityOrder")
export class OpportunityOrderInput implements OpportunityOrder {
  @Field(() => OpportunityOrderField)
  field!: OpportunityOrder["field"];

  @Field(() => OrderDirection, { defaultValue: "ASC" })
  direction!: OpportunityOrder["direction"];
}
