import { Directive, Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";

@ObjectType("Client", { simpleResolvers: true, description: "Who asks the network for work." })
@Directive('@key(fields: "id")')
export class ClientType {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Client", this.key);
  }

  get __typename(): "Client" {
    return "Client";
  }
}
