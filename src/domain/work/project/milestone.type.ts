import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType, moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { type MilestoneState, milestoneStates } from "../state/machines.ts";

export const MilestoneStateEnum = enumOf(milestoneStates);
registerEnumType(MilestoneStateEnum, {
  name: "MilestoneState",
  description: "From PLANNED to REACHED; DROPPED when it was given up.",
});

@ObjectType("Milestone", {
  implements: NodeType,
  simpleResolvers: true,
  description: "What a project is to have reached on a day.",
})
@Directive('@key(fields: "id")')
export class MilestoneType implements NodeType {
  readonly key!: string;
  readonly units!: string | null;
  readonly currency!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Milestone", this.key);
  }

  @Field(() => Int, { description: "Counts up from 1 in each project; what an agreement by MILESTONES calls it." })
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => LocalDate)
  dueOn!: string;

  @Field(() => MoneyType, {
    nullable: true,
    description: "What the client pays for it; null when that is not said, and for who does not take part.",
  })
  get amount(): Money | null {
    return moneyOf(this.units, this.currency);
  }

  @Field(() => MilestoneStateEnum)
  state!: MilestoneState;

  @Field(() => LocalDate, { nullable: true })
  reachedOn!: string | null;

  get __typename(): "Milestone" {
    return "Milestone";
  }
}
