import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { type OpportunityState, opportunityStates } from "../state/machines.ts";
import { type OpportunityKind, type Origin, opportunityKinds, origins } from "./opportunity.rules.ts";

export const OpportunityStateEnum = enumOf(opportunityStates);
registerEnumType(OpportunityStateEnum, {
  name: "OpportunityState",
  description: "From a client's first words (INTAKE) to a project (CONVERTED).",
});

export const OriginEnum = enumOf(origins);
registerEnumType(OriginEnum, {
  name: "OpportunityOrigin",
  description: "Where a request came from.",
  valuesConfig: { NETWORK_BRAND: { description: "Won under the network's own name: it takes part in the revenue." } },
});

export const OpportunityKindEnum = enumOf(opportunityKinds);
registerEnumType(OpportunityKindEnum, { name: "OpportunityKind" });

@ObjectType("Opportunity", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A request for work, shared with the network.",
})
@Directive('@key(fields: "id")')
export class OpportunityType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Opportunity", this.key);
  }

  @Field(() => Int, { description: "Counts up; readable and unique." })
  number!: number;

  @Field(() => String)
  title!: string;

  @Field(() => OpportunityStateEnum)
  state!: OpportunityState;

  @Field(() => OriginEnum)
  origin!: Origin;

  @Field(() => OpportunityKindEnum)
  kind!: OpportunityKind;

  @Field(() => DateTime, { nullable: true, description: "When the network was told; null before." })
  sharedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: "Until when co-ops may raise their hands." })
  closesAt!: string | null;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Opportunity" {
    return "Opportunity";
  }
}

export const { Connection: OpportunityConnection, ConnectionResolver: OpportunityConnectionResolver } = connectionTypes(
  {
    name: "Opportunity",
    node: () => OpportunityType,
  },
);
