import { Field, InputType, Int } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { SourceText } from "../../shared/schema/readTexts.ts";
import type { CandidateInput } from "./readCandidate.ts";
import type { SubscriptionProtocol } from "./subgraph.rules.ts";
import type { PublishInput, RemovalInput, RollbackInput } from "./subgraph.service.ts";
import { SubscriptionProtocolEnum } from "./subgraph.type.ts";

const nameDescription =
  "1 to 63 lower-case letters, digits and hyphens, a letter first; none of the network's own subgraphs.";
const urlDescription = "Where the gateway asks it: a public http(s) URL.";
const sdlDescription = "Federation SDL, at most 1 MB. The subgraph itself is asked for it when it is not given.";

@InputType()
export class SubgraphSubscriptionsInput {
  @Field(() => SubscriptionProtocolEnum)
  protocol!: SubscriptionProtocol;

  @Field(() => String, { nullable: true, description: "The subgraph's own URL when it is not given." })
  url?: string | null;
}

@InputType()
export class CheckSubgraphInput implements CandidateInput {
  @Field(() => String, { description: nameDescription })
  name!: string;

  @Field(() => String, { description: urlDescription })
  url!: string;

  @Field(() => String, { nullable: true, description: sdlDescription })
  @SourceText()
  sdl?: string | null;

  @Field(() => SubgraphSubscriptionsInput, { nullable: true, description: "Left out when it has none." })
  subscriptions?: SubgraphSubscriptionsInput | null;
}

@InputType()
export class PublishSubgraphInput extends MutationInput implements PublishInput {
  @Field(() => String, { description: nameDescription })
  name!: string;

  @Field(() => String, { description: urlDescription })
  url!: string;

  @Field(() => String, { nullable: true, description: sdlDescription })
  @SourceText()
  sdl?: string | null;

  @Field(() => SubgraphSubscriptionsInput, { nullable: true, description: "Left out when it has none." })
  subscriptions?: SubgraphSubscriptionsInput | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether it takes effect although operations of the last 30 days use what it breaks. False when it is not given.",
  })
  force?: boolean | null;
}

@InputType()
export class RollbackSubgraphInput extends MutationInput implements RollbackInput {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: "The one that was active before when it is not given." })
  version?: number | null;
}

@InputType()
export class RemoveSubgraphInput extends MutationInput implements RemovalInput {
  @Field(() => String)
  name!: string;
}
