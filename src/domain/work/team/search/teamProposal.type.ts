import { Directive, Field, Float, ID, Int, ObjectType } from "type-graphql";
import { MoneyType, moneyOf } from "../../../shared/money/money.type.ts";
import { encodeNodeId } from "../../../shared/nodeId.ts";
import { NodeType } from "../../../shared/schema/node.type.ts";
import { TeamReasonType } from "./teamReason.type.ts";

@ObjectType("TeamProposalSeat", { simpleResolvers: true, description: "Who would take a place of a seat, and why." })
export class TeamProposalSeatType {
  readonly seatKey!: string;
  readonly personKey!: string;
  readonly coopKey!: string;
  readonly currency!: string | null;
  /** Null for who does not take part. */
  readonly rateUnits!: string | null;
  readonly costUnits!: string | null;

  @Field(() => Int, { description: "Which of the seat's places, from 1." })
  ordinal!: number;

  @Field(() => MoneyType, {
    nullable: true,
    description: "For a full day, as it was reckoned with; null for who does not take part.",
  })
  get dayRate(): MoneyType | null {
    return moneyOf(this.rateUnits, this.currency);
  }

  @Field(() => Boolean, { description: "The rate is not known: it was reckoned with the budget's share." })
  rateAssumed!: boolean;

  @Field(() => MoneyType, { nullable: true, description: "Of the whole seat; null for who does not take part." })
  get cost(): MoneyType | null {
    return moneyOf(this.costUnits, this.currency);
  }

  @Field(() => [TeamReasonType])
  reasons!: TeamReasonType[];
}

@ObjectType("TeamCostParts", {
  simpleResolvers: true,
  description: "What a team was judged by, in points: less is better.",
})
export class TeamCostPartsType {
  @Field(() => Int, { description: "0 to 10,000: hours, languages and earlier work that its people lack." })
  communication!: number;

  @Field(() => Int, { description: "0 to 10,000." })
  cost!: number;

  @Field(() => Int, { description: "0 to 10,000: what its co-ops have received already." })
  fairness!: number;

  @Field(() => Int, { description: "The sum of the parts, each times its weight." })
  total!: number;
}

@ObjectType("FairnessEffect", {
  simpleResolvers: true,
  description: "A co-op's share of what the co-ops in question received in the last 12 months, in basis points.",
})
export class FairnessEffectType {
  readonly coopKey!: string;

  @Field(() => Int)
  beforeBps!: number;

  @Field(() => Int, { description: "With this team." })
  afterBps!: number;
}

@ObjectType("TeamProposal", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A team that would fill every seat of a request.",
})
@Directive('@key(fields: "id")')
export class TeamProposalType implements NodeType {
  readonly key!: string;
  readonly currency!: string | null;
  readonly costUnits!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("TeamProposal", this.key);
  }

  @Field(() => Int, { description: "1 is the best of its search." })
  rank!: number;

  @Field(() => TeamCostPartsType)
  costParts!: TeamCostPartsType;

  @Field(() => [FairnessEffectType])
  fairnessEffect!: FairnessEffectType[];

  @Field(() => Boolean, { description: "No team that does not stand above it is better." })
  provenOptimal!: boolean;

  @Field(() => Float, {
    nullable: true,
    description: "How much of its total a better team could save at most, 0 to 1; null when none is better.",
  })
  gap!: number | null;

  @Field(() => MoneyType, { nullable: true, description: "Of all seats; null for who does not take part." })
  get cost(): MoneyType | null {
    return moneyOf(this.costUnits, this.currency);
  }

  get __typename(): "TeamProposal" {
    return "TeamProposal";
  }
}
