import { Directive, Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";

@ObjectType("Person", { simpleResolvers: true, description: "Someone who works in one or more co-ops." })
@Directive('@key(fields: "id")')
export class PersonType {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Person", this.key);
  }

  get __typename(): "Person" {
    return "Person";
  }
}
