import { Directive, Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";

@ObjectType("Coop", { simpleResolvers: true, description: "A co-operative of the network." })
@Directive('@key(fields: "id")')
export class CoopType {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Coop", this.key);
  }

  get __typename(): "Coop" {
    return "Coop";
  }
}
