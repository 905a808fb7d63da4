import { Directive, Field, ID, ObjectType } from "type-graphql";
import { encodeNodeId } from "../../shared/nodeId.ts";

@ObjectType("Skill", { simpleResolvers: true, description: "A skill concept, with labels in several languages." })
@Directive('@key(fields: "id")')
export class SkillType {
  readonly key: string;
  constructor(key: string) {
    this.key = key;
  }

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Skill", this.key);
  }

  get __typename(): "Skill" {
    return "Skill";
  }
}
