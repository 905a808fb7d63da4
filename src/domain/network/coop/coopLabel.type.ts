import { Field, ObjectType } from "type-graphql";

@ObjectType("CoopLabel", { simpleResolvers: true, description: "A service as a source wrote it." })
export class CoopLabelType {
  @Field(() => String)
  text!: string;

  @Field(() => String)
  source!: string;

  readonly skillKey!: string | null;
}
