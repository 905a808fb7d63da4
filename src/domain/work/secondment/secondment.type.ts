import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType, moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { PersonType } from "../network/person.type.ts";
import { type SecondmentState, secondmentStates } from "../state/machines.ts";
import { type CapacityRole, capacityRoles } from "./secondment.rules.ts";

export const SecondmentStateEnum = enumOf(secondmentStates);
registerEnumType(SecondmentStateEnum, {
  name: "SecondmentState",
  description: "From one co-op's proposal to what both have agreed.",
  valuesConfig: {
    AGREED: { description: "It holds from its first to its last day." },
    ENDED: { description: "It was ended before its time; its last day says when." },
  },
});

const CapacityRoleEnum = enumOf(capacityRoles);
registerEnumType(CapacityRoleEnum, { name: "CapacityRole", description: "At home in a co-op, or lent to it." });

const coopOf = (key: string | null) => (key === null ? null : new CoopType(key));

@ObjectType("Secondment", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A person lent from a home to a host co-op for some days, half-open.",
})
@Directive('@key(fields: "id")')
export class SecondmentType implements NodeType {
  readonly key!: string;
  readonly personKey!: string | null;
  readonly homeKey!: string | null;
  readonly hostKey!: string | null;
  readonly homeCurrent!: string;
  readonly proposerKey!: string;
  readonly rateAmount!: string | null;
  readonly currency!: string;
  readonly jobListingKey!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Secondment", this.key);
  }

  @Field(() => PersonType, { nullable: true, description: "Null when you may not see this person." })
  get person(): PersonType | null {
    return this.personKey === null ? null : new PersonType(this.personKey);
  }

  @Field(() => CoopType, { nullable: true, description: "The co-op that lends; null when you may not see it." })
  get homeCoop(): CoopType | null {
    return coopOf(this.homeKey);
  }

  @Field(() => CoopType, {
    nullable: true,
    description: "The co-op to which the person is lent; null when you may not see it.",
  })
  get hostCoop(): CoopType | null {
    return coopOf(this.hostKey);
  }

  @Field(() => CoopType, {
    nullable: true,
    description: "Which of the two has proposed it; the other one agrees. Null when you may not see it.",
  })
  get proposedBy(): CoopType | null {
    return coopOf(this.proposerKey === this.homeCurrent ? this.homeKey : this.hostKey);
  }

  @Field(() => Int, { description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;

  @Field(() => MoneyType, {
    nullable: true,
    description: "For a full day. Null unless you are one of the two co-ops, or the operator.",
  })
  get dayRate(): Money | null {
    return moneyOf(this.rateAmount, this.currency);
  }

  @Field(() => SecondmentStateEnum)
  state!: SecondmentState;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Secondment" {
    return "Secondment";
  }
}

export const { Connection: SecondmentConnection, ConnectionResolver: SecondmentConnectionResolver } = connectionTypes({
  name: "Secondment",
  node: () => SecondmentType,
});

@ObjectType("Capacity", { simpleResolvers: true, description: "In which way a person works for a co-op on a day." })
export class CapacityType {
  readonly coopKey!: string;

  @Field(() => CoopType)
  get coop(): CoopType {
    return new CoopType(this.coopKey);
  }

  @Field(() => CapacityRoleEnum)
  role!: CapacityRole;

  @Field(() => Int, {
    description:
      "Of full time, in basis points: to the host what it was lent, to the home co-op what is left of full time.",
  })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day of the position or the secondment." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; null while nobody knows it." })
  to!: string | null;
}
