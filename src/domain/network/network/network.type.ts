import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/schema/scalars.ts";

@ObjectType("Network", { simpleResolvers: true, description: "The network as a whole; its counts hold at `asOf`." })
export class NetworkType {
  @Field(() => String)
  name!: string;

  @Field(() => Boolean, { description: "Whether everything here is made up." })
  sample!: boolean;

  @Field(() => DateTime, { description: "The instant that the counts hold at." })
  asOf!: string;
}
