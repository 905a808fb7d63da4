import { Field, ID, InterfaceType } from "type-graphql";

@InterfaceType("Node", {
  // Types of one context are not those of another.
  autoRegisterImplementations: false,
  description: "Whatever has a global id, stable for ever. Source: Relay global object identification.",
})
export abstract class NodeType {
  @Field(() => ID, { description: "Opaque. The id of a record that was merged into another one finds that one." })
  id!: string;
}
