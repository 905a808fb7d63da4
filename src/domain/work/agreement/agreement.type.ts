import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { type AgreementState, agreementStates } from "../state/machines.ts";
import { type AgreementMethod, agreementMethods } from "./agreement.rules.ts";

export const AgreementStateEnum = enumOf(agreementStates);
registerEnumType(AgreementStateEnum, {
  name: "AgreementState",
  description: "DRAFT: objected to, or a counter-proposal took its place. Only an adopted version divides money.",
});

export const AgreementMethodEnum = enumOf(agreementMethods);
registerEnumType(AgreementMethodEnum, {
  name: "AgreementMethod",
  description: "How a receipt is divided among the co-ops, after the network's contribution.",
  valuesConfig: {
    FIXED_BPS: { description: "By the shares of the agreement." },
    HOURS: { description: "By the hours that were recorded in the days that the receipt pays for." },
    SEAT_DAYS: { description: "By the days of the team's seats in the days that the receipt pays for." },
    MILESTONES: { description: "By the shares of the milestone that the receipt is for." },
  },
});

@ObjectType("Agreement", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A version of how a project's revenue is divided. It is never changed; a new version takes its place.",
})
@Directive('@key(fields: "id")')
export class AgreementType implements NodeType {
  readonly key!: string;
  readonly negotiationKey!: string;
  readonly proposedByKey!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Agreement", this.key);
  }

  @Field(() => Int, { description: "Counts up from 1 for each request." })
  version!: number;

  @Field(() => AgreementStateEnum)
  state!: AgreementState;

  @Field(() => AgreementMethodEnum)
  method!: AgreementMethod;

  @Field(() => Int, { description: "What the network gets, taken first. Basis points of the whole." })
  contributionBps!: number;

  @Field(() => String, { nullable: true, description: "What else the parties agree on." })
  terms!: string | null;

  @Field(() => LocalDate, {
    description: "The first day on which it divides money, once adopted, until a later one does.",
  })
  effectiveFrom!: string;

  @Field(() => DateTime)
  proposedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "When the last party consented; null before." })
  adoptedAt!: string | null;

  get __typename(): "Agreement" {
    return "Agreement";
  }
}

export const { Connection: AgreementConnection, ConnectionResolver: AgreementConnectionResolver } = connectionTypes({
  name: "Agreement",
  node: () => AgreementType,
});
