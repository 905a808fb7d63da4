import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { Cost, ListSize } from "../../shared/schema/cost.ts";
import type { RegistryContext } from "../registry.context.ts";
import { PublicationType } from "./publication.type.ts";
import { PublishSubgraphInput, RemoveSubgraphInput, RollbackSubgraphInput } from "./subgraph.input.ts";
import * as payloads from "./subgraph.payloads.ts";
import { HistoryEntryType, PublishedSubgraphType, SubgraphVersionType } from "./subgraph.type.ts";

@Resolver(() => PublishedSubgraphType)
export class SubgraphResolver {
  @ListSize(50)
  @Query(() => [PublishedSubgraphType], {
    description: "Every partner's subgraph that was ever published, by name. Errors: UNAUTHENTICATED.",
  })
  subgraphs(@Ctx() { loaders }: RegistryContext) {
    return loaders.all();
  }

  @Query(() => PublishedSubgraphType, {
    nullable: true,
    description: "Null when nothing was ever published under this name. Errors: UNAUTHENTICATED.",
  })
  subgraph(@Arg("name", () => String) name: string, @Ctx() { loaders }: RegistryContext) {
    return loaders.byName.load(name);
  }

  @ListSize(100)
  @FieldResolver(() => [SubgraphVersionType], { description: "The newest first; at most 100." })
  versions(@Root() { name }: PublishedSubgraphType, @Ctx() { loaders }: RegistryContext) {
    return loaders.versions.load(name);
  }

  @ListSize(100)
  @FieldResolver(() => [HistoryEntryType], { description: "What changed, the newest first; at most 100." })
  history(@Root() { name }: PublishedSubgraphType, @Ctx() { loaders }: RegistryContext) {
    return loaders.history.load(name);
  }

  @Cost(5_000)
  @Mutation(() => payloads.publishSubgraph.Payload, {
    description:
      "Makes a new version of a partner's subgraph the active one; what is active already stays as it is. userErrors: INVALID, TAKEN (name), SUBGRAPH_URL_REFUSED, SUBGRAPH_SDL_UNAVAILABLE, BREAKS_CLIENTS (force), COMPOSITION_FAILED, FEATURE_UNSUPPORTED, OWNERSHIP_REFUSED, CONFLICT (another change is under way). Errors: UNAUTHENTICATED.",
  })
  publishSubgraph(
    @Arg("input", () => PublishSubgraphInput) input: PublishSubgraphInput,
    @Ctx() { subgraphs }: RegistryContext,
  ) {
    return subgraphs.publish(input);
  }

  @Cost(5_000)
  @Mutation(() => payloads.rollbackSubgraph.Payload, {
    description:
      "Makes an earlier version of a partner's subgraph the active one again. userErrors: INVALID, NOT_FOUND (name, version), COMPOSITION_FAILED, FEATURE_UNSUPPORTED, OWNERSHIP_REFUSED, SUBGRAPH_URL_REFUSED, CONFLICT (another change is under way). Errors: UNAUTHENTICATED.",
  })
  rollbackSubgraph(
    @Arg("input", () => RollbackSubgraphInput) input: RollbackSubgraphInput,
    @Ctx() { subgraphs }: RegistryContext,
  ) {
    return subgraphs.rollback(input);
  }

  @Cost(5_000)
  @Mutation(() => payloads.removeSubgraph.Payload, {
    description:
      "Takes a partner's subgraph out of the graph; its versions and its history stay. userErrors: INVALID, NOT_FOUND (name), COMPOSITION_FAILED, FEATURE_UNSUPPORTED, OWNERSHIP_REFUSED, CONFLICT (removed already, or another change is under way). Errors: UNAUTHENTICATED.",
  })
  removeSubgraph(
    @Arg("input", () => RemoveSubgraphInput) input: RemoveSubgraphInput,
    @Ctx() { subgraphs }: RegistryContext,
  ) {
    return subgraphs.remove(input);
  }
}

@Resolver(() => SubgraphVersionType)
export class SubgraphVersionResolver {
  @FieldResolver(() => String, { description: "Federation SDL." })
  sdl(@Root() { subgraph, version }: SubgraphVersionType, @Ctx() { loaders }: RegistryContext) {
    return loaders.sdl.load(`${subgraph} ${version}`);
  }
}

@Resolver(() => PublicationType)
export class PublicationResolver {
  @FieldResolver(() => PublishedSubgraphType, { name: "subgraph" })
  publishedSubgraph(@Root() { subgraph }: PublicationType, @Ctx() { loaders }: RegistryContext) {
    return loaders.byName.load(subgraph);
  }

  @FieldResolver(() => String)
  supergraphVersion(@Root() { revision }: PublicationType, @Ctx() { loaders }: RegistryContext) {
    return loaders.supergraphVersion.load(String(revision));
  }
}
