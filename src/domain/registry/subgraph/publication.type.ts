import { Field, Int, ObjectType } from "type-graphql";
import type { Receipt } from "./receipt.rules.ts";

@ObjectType("SubgraphPublication", { simpleResolvers: true, description: "What a change of a subgraph came to." })
export class PublicationType implements Receipt {
  readonly subgraph!: string;

  @Field(() => Int, { description: "Of the supergraph since then; rises with every change of any subgraph." })
  revision!: number;

  @Field(() => Boolean, { description: "False when it was so already: nothing was stored." })
  isNew!: boolean;
}
