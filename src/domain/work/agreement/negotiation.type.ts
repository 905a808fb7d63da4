import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { type NegotiationStep, negotiationSteps } from "../state/machines.ts";

export const NegotiationStepEnum = enumOf(negotiationSteps);
registerEnumType(NegotiationStepEnum, {
  name: "NegotiationStep",
  description: "How far a negotiation is; `Negotiation.nextStep` tells what must happen next.",
  valuesConfig: {
    PREPARE: { description: "Each party states what it needs." },
    PROPOSE: { description: "Everyone has; a party makes the first proposal." },
    DISCUSS: { description: "A version is proposed, or was objected to." },
    CONSENT: { description: "Another party than the proposer has consented." },
    ADOPTED: { description: "Every party has consented." },
    ENDED: { description: "It was given up without an agreement." },
  },
});

@ObjectType("Negotiation", {
  implements: NodeType,
  simpleResolvers: true,
  description: "How the co-ops of a team come to an agreement on dividing the revenue, step by step.",
})
@Directive('@key(fields: "id")')
export class NegotiationType implements NodeType {
  readonly key!: string;
  readonly opportunityKey!: string;
  readonly openedByKey!: string | null;
  /** The version that waits for consent. */
  readonly proposedVersion!: number | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Negotiation", this.key);
  }

  @Field(() => NegotiationStepEnum)
  step!: NegotiationStep;

  @Field(() => String, { nullable: true, description: "Why it was opened." })
  reason!: string | null;

  @Field(() => DateTime)
  openedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When it was adopted or given up; null while it goes on." })
  closedAt!: string | null;

  get __typename(): "Negotiation" {
    return "Negotiation";
  }
}

@ObjectType("NegotiationPosition", { simpleResolvers: true, description: "What a party needs." })
export class NegotiationPositionType {
  readonly coopKey!: string;

  @Field(() => DateTime)
  statedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "Since when the others may read it; null while it is private.",
  })
  sharedAt!: string | null;

  @Field(() => String, { nullable: true, description: "Null for everyone but its own co-op until it is shared." })
  needs!: string | null;

  @Field(() => Boolean, { description: "Whether it holds; false when the party has stated another one since." })
  latest!: boolean;
}

@ObjectType("NegotiationEvent", {
  simpleResolvers: true,
  description: "A step of the negotiation, or a state of one of its versions.",
})
export class NegotiationEventType {
  /** Who did it; null when it was the operator. */
  readonly coopKey!: string | null;

  @Field(() => DateTime)
  changedAt!: string;

  @Field(() => Int, { nullable: true, description: "The version whose state it is; null for a step." })
  version!: number | null;

  @Field(() => String, {
    nullable: true,
    description: "A NegotiationStep, or an AgreementState; null at the beginning.",
  })
  from!: string | null;

  @Field(() => String)
  to!: string;

  @Field(() => String, { nullable: true })
  reason!: string | null;
}

export const { Connection: NegotiationConnection, ConnectionResolver: NegotiationConnectionResolver } = connectionTypes(
  {
    name: "Negotiation",
    node: () => NegotiationType,
  },
);

export const { Connection: NegotiationPositionConnection, ConnectionResolver: NegotiationPositionConnectionResolver } =
  connectionTypes({ name: "NegotiationPosition", node: () => NegotiationPositionType });

export const { Connection: NegotiationEventConnection, ConnectionResolver: NegotiationEventConnectionResolver } =
  connectionTypes({ name: "NegotiationEvent", node: () => NegotiationEventType });
