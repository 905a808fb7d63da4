import { Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { DateTime } from "../../shared/schema/scalars.ts";

@ObjectType("AccessToken", {
  simpleResolvers: true,
  description: "What a co-op sends as a bearer token to act in its own name. Only its hash is kept.",
})
export class AccessTokenType {
  readonly key!: string;
  readonly coopKey!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("AccessToken", this.key);
  }

  @Field(() => String, { description: "What it is for, in the operator's words." })
  label!: string;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: "Since when it is refused; 10 seconds later at the latest." })
  revokedAt!: string | null;
}
