import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { MoneyType, moneyOf } from "../../../shared/money/money.type.ts";
import { enumOf } from "../../../shared/schema/enumOf.ts";
import { type Conflict, type SeatRule, seatRules } from "../solver/teamSolver.ts";
import { TeamProposalSeatType } from "./teamProposal.type.ts";
import { conflictKinds } from "./teamSearch.rules.ts";

export const SeatRuleEnum = enumOf(seatRules);
registerEnumType(SeatRuleEnum, {
  name: "SeatRule",
  description: "What can keep a candidate from a seat, in the order in which it is asked.",
});

export const TeamConflictKindEnum = enumOf(conflictKinds);
registerEnumType(TeamConflictKindEnum, { name: "TeamConflictKind" });

@ObjectType("DroppedCandidates", { simpleResolvers: true, description: "How many candidates a rule kept from a seat." })
export class DroppedCandidatesType {
  @Field(() => SeatRuleEnum)
  rule!: SeatRule;

  @Field(() => Int, { description: "Each counts once, at the first rule." })
  candidates!: number;
}

@ObjectType("UnfilledSeat", { simpleResolvers: true, description: "A seat with places that no candidate is left for." })
export class UnfilledSeatType {
  readonly seatKey!: string;

  @Field(() => Int, { description: "Places." })
  missing!: number;

  @Field(() => Int, { description: "Who could hold the seat." })
  eligible!: number;

  @Field(() => [DroppedCandidatesType])
  dropped!: DroppedCandidatesType[];

  @Field(() => String, { description: "For a person, in English." })
  text!: string;
}

@ObjectType("TeamConflict", {
  simpleResolvers: true,
  description: "What stands in the way of a team although every seat has candidates.",
})
export class TeamConflictType {
  readonly currency!: string | null;
  readonly leastUnits!: string | null;

  @Field(() => TeamConflictKindEnum)
  kind!: Conflict["kind"];

  @Field(() => String, { description: "For a person, in English." })
  text!: string;

  @Field(() => MoneyType, { nullable: true, description: "BUDGET: the least that a team costs." })
  get leastBudget(): MoneyType | null {
    return moneyOf(this.leastUnits, this.currency);
  }

  @Field(() => Int, { nullable: true, description: "TEAM_SIZE: the nearest number of people, below." })
  least!: number | null;

  @Field(() => Int, { nullable: true, description: "TEAM_SIZE: the nearest number of people, above." })
  most!: number | null;
}

@ObjectType("MissingPlaces", { simpleResolvers: true })
export class MissingPlacesType {
  readonly seatKey!: string;

  @Field(() => Int)
  places!: number;
}

@ObjectType("ClosestTeam", { simpleResolvers: true, description: "As many places as can be filled at once." })
export class ClosestTeamType {
  @Field(() => [TeamProposalSeatType])
  seats!: TeamProposalSeatType[];

  @Field(() => [MissingPlacesType])
  missing!: MissingPlacesType[];
}

@ObjectType("TeamInfeasibility", { simpleResolvers: true, description: "Why no team fills every seat." })
export class TeamInfeasibilityType {
  @Field(() => Boolean, { description: "False when the time limit ended the search before it was certain." })
  proven!: boolean;

  @Field(() => [UnfilledSeatType])
  seats!: UnfilledSeatType[];

  @Field(() => [TeamConflictType])
  conflicts!: TeamConflictType[];

  @Field(() => ClosestTeamType)
  closest!: ClosestTeamType;
}
