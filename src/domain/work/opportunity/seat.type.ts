import { Directive, Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { NodeType } from "../../shared/schema/node.type.ts";

@ObjectType("Seat", {
  implements: NodeType,
  simpleResolvers: true,
  description: "What a request needs: people of a skill on some days.",
})
@Directive('@key(fields: "id")')
export class SeatType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Seat", this.key);
  }

  get __typename(): "Seat" {
    return "Seat";
  }
}
