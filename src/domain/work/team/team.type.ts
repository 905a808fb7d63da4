import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { SkillType } from "../network/skill.type.ts";
import { type TeamSeatState, teamSeatStates } from "../state/machines.ts";

export const TeamSeatStateEnum = enumOf(teamSeatStates);
registerEnumType(TeamSeatStateEnum, {
  name: "TeamSeatState",
  description: "From a place that nobody has (OPEN) to one that was worked in (RELEASED, REPLACED).",
  valuesConfig: {
    OPEN: { description: "Nobody has it yet." },
    PROPOSED: { description: "A person is meant for it; the client has not accepted yet." },
    CONFIRMED: { description: "The client has accepted; the project has not started." },
    ACTIVE: { description: "The project has started, and the seat has days that are worked." },
    RELEASED: { description: "It ended with its person's leaving, or with the project." },
    REPLACED: { description: "Somebody else took the rest of its days." },
    CANCELLED: { description: "It was given up before any work." },
  },
});

@ObjectType("TeamSeat", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A person's place in a team, half-open in time.",
})
@Directive('@key(fields: "id")')
export class TeamSeatType implements NodeType {
  readonly key!: string;
  readonly teamKey!: string;
  readonly personKey!: string | null;
  readonly coopKey!: string | null;
  readonly homeCoopKey!: string | null;
  readonly skillKey!: string | null;
  readonly replacesKey!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("TeamSeat", this.key);
  }

  @Field(() => SkillType, {
    nullable: true,
    description: "What the person was taken for; null when that was not said.",
  })
  get skill(): SkillType | null {
    return this.skillKey === null ? null : new SkillType(this.skillKey);
  }

  @Field(() => String, { description: "What the person is in the team." })
  role!: string;

  @Field(() => Int, { description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; null while nobody knows it." })
  to!: string | null;

  @Field(() => TeamSeatStateEnum)
  state!: TeamSeatState;

  get __typename(): "TeamSeat" {
    return "TeamSeat";
  }
}

@ObjectType("Team", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Who does the work of a request, from several co-ops.",
})
@Directive('@key(fields: "id")')
export class TeamType implements NodeType {
  readonly key!: string;
  readonly opportunityKey!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Team", this.key);
  }

  @Field(() => DateTime)
  adoptedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was given up; null while it holds." })
  dissolvedAt!: string | null;

  get __typename(): "Team" {
    return "Team";
  }
}
