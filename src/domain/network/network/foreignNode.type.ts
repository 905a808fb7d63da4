import { type ClassType, Directive, Field, ID, ObjectType } from "type-graphql";
import { NodeType } from "../../shared/schema/node.type.ts";

/** A type of another context as `Node` comes to it here: its id, and nothing that this context could resolve. */
export function foreignNodeType(name: string): ClassType {
  @ObjectType(name, { implements: NodeType, simpleResolvers: true })
  @Directive('@key(fields: "id", resolvable: false)')
  class ForeignNodeType implements NodeType {
    @Field(() => ID)
    id!: string;
  }
  return ForeignNodeType;
}
