import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import {
  type RegistryAction,
  registryActions,
  type SubscriptionProtocol,
  type SubscriptionSettings,
  subscriptionProtocols,
} from "./subgraph.rules.ts";

export const SubscriptionProtocolEnum = enumOf(subscriptionProtocols);
registerEnumType(SubscriptionProtocolEnum, {
  name: "SubscriptionProtocol",
  description: "How a subgraph is asked for subscriptions.",
  valuesConfig: {
    SSE: { description: "GraphQL over server-sent events." },
    GRAPHQL_TRANSPORT_WS: { description: "The WebSocket protocol of graphql-ws." },
  },
});

export const RegistryActionEnum = enumOf(registryActions);
registerEnumType(RegistryActionEnum, {
  name: "RegistryAction",
  description: "What changed which subgraphs are in the graph.",
  valuesConfig: {
    PUBLISH: { description: "A new version became the active one." },
    ROLLBACK: { description: "An earlier version became the active one again." },
    REMOVE: { description: "The subgraph was taken out of the graph." },
  },
});

@ObjectType("SubgraphSubscriptions", { simpleResolvers: true })
export class SubgraphSubscriptionsType implements SubscriptionSettings {
  @Field(() => SubscriptionProtocolEnum)
  protocol!: SubscriptionProtocol;

  @Field(() => String, { nullable: true, description: "The subgraph's own URL when it is null." })
  url!: string | null;
}

@ObjectType("SubgraphVersion", {
  simpleResolvers: true,
  description: "What a partner's subgraph was when somebody published it; never changed.",
})
export class SubgraphVersionType {
  readonly subgraph!: string;

  @Field(() => Int, { description: "From 1 on, for each subgraph." })
  version!: number;

  @Field(() => String, { description: "Where it is asked." })
  url!: string;

  @Field(() => SubgraphSubscriptionsType, { nullable: true })
  subscriptions!: SubgraphSubscriptionsType | null;

  @Field(() => String, { description: "SHA-256 of the SDL, in hexadecimal digits." })
  sdlHash!: string;

  @Field(() => Boolean, { description: "Whether it is in the graph now." })
  isActive!: boolean;

  @Field(() => DateTime)
  publishedAt!: string;

  @Field(() => String)
  publishedBy!: string;
}

@ObjectType("SubgraphHistoryEntry", {
  simpleResolvers: true,
  description: "A change that took effect, and the supergraph that it led to.",
})
export class HistoryEntryType {
  @Field(() => Int, { description: "Rises with every change of any subgraph." })
  revision!: number;

  @Field(() => RegistryActionEnum)
  action!: RegistryAction;

  @Field(() => Int, { nullable: true, description: "The version that became the active one; null after REMOVE." })
  version!: number | null;

  @Field(() => String)
  supergraphVersion!: string;

  @Field(() => DateTime)
  changedAt!: string;

  @Field(() => String)
  changedBy!: string;
}

@ObjectType("PublishedSubgraph", {
  simpleResolvers: true,
  description: "A partner's subgraph: what was published under one name.",
})
export class PublishedSubgraphType {
  @Field(() => String)
  name!: string;

  @Field(() => Int, { nullable: true, description: "Null when it was removed." })
  activeVersion!: number | null;
}
