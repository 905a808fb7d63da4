import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType, moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { PersonType } from "../network/person.type.ts";
import { type InterestState, interestStates } from "../state/machines.ts";

export const InterestStateEnum = enumOf(interestStates);
registerEnumType(InterestStateEnum, {
  name: "InterestState",
  description: "From a raised hand (SUBMITTED) to a place in the team (ACCEPTED).",
  valuesConfig: {
    SUBMITTED: { description: "It holds its seats until its lease ends." },
    SHORTLISTED: { description: "Who looks after the request would take it; its lease goes on." },
    ACCEPTED: { description: "Its co-op is in the team that was adopted." },
    DECLINED: { description: "Who looks after the request has said no." },
    WITHDRAWN: { description: "Its co-op took it back." },
    LAPSED: { description: "Its lease ended before a team was chosen; it may be expressed anew." },
  },
});

@ObjectType("InterestSeat", { simpleResolvers: true, description: "A seat for which a co-op raises its hand." })
export class InterestSeatType {
  readonly seatKey!: string;
  readonly personKeys!: readonly string[];
  readonly rate!: string | null;
  readonly currency!: string | null;

  @Field(() => Int, { description: "For how many places of it." })
  headcount!: number;

  @Field(() => [PersonType], {
    description: "Whom it offers, as far as you may see them. For members; empty for others.",
  })
  get people(): PersonType[] {
    return this.personKeys.map((key) => new PersonType(key));
  }

  @Field(() => MoneyType, {
    nullable: true,
    description:
      "For a full day. Null when it is not said, and for who neither offers it nor takes part in the request.",
  })
  get dayRate(): Money | null {
    return moneyOf(this.rate, this.currency);
  }
}

@ObjectType("Interest", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A co-op raises its hand for seats of a request. It holds them until its lease ends, or it is chosen.",
})
@Directive('@key(fields: "id")')
export class InterestType implements NodeType {
  readonly key!: string;
  readonly opportunityKey!: string;
  /** Null when the viewer may not see the co-op. */
  readonly coopKey!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Interest", this.key);
  }

  @Field(() => CoopType, { nullable: true, description: "Null for who may not see the co-op." })
  get coop(): CoopType | null {
    return this.coopKey === null ? null : new CoopType(this.coopKey);
  }

  @Field(() => InterestStateEnum)
  state!: InterestState;

  @Field(() => DateTime, { description: "When it lapses, if it is neither accepted nor ended before." })
  leaseUntil!: string;

  @Field(() => DateTime, { description: "When it was expressed; the last time, when it lapsed in between." })
  submittedAt!: string;

  @Field(() => String, { nullable: true, description: "For members; null for others." })
  message!: string | null;

  get __typename(): "Interest" {
    return "Interest";
  }
}

export const { Connection: InterestConnection, ConnectionResolver: InterestConnectionResolver } = connectionTypes({
  name: "Interest",
  node: () => InterestType,
});
