import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver } from "type-graphql";
import { Cost } from "../../shared/schema/cost.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import type { NetworkContext } from "../network.context.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";
import { SkillFacetEnum } from "../skill/skill.type.ts";
import { loadNode, loadNodes } from "./loadNodes.ts";
import { NetworkType } from "./network.type.ts";

@Resolver(() => NetworkType)
export class NetworkResolver {
  @Query(() => NetworkType, { description: "The network as a whole." })
  network(@Ctx() { loaders }: NetworkContext) {
    return loaders.network.network();
  }

  @Cost(500)
  @FieldResolver(() => Int, { description: "Active co-ops." })
  coopCount(@Ctx() { loaders }: NetworkContext) {
    return loaders.network.coopCount();
  }

  @Cost(500)
  @FieldResolver(() => Int, { description: "People, also those that are not public." })
  personCount(@Ctx() { loaders }: NetworkContext) {
    return loaders.network.personCount();
  }

  @Cost(500)
  @FieldResolver(() => Int, { description: "Countries that active co-ops work from." })
  countryCount(@Ctx() { loaders }: NetworkContext) {
    return loaders.network.countryCount();
  }

  @Cost(500)
  @FieldResolver(() => Int, { description: "Skills: all, or those of one facet." })
  skillCount(
    @Arg("facet", () => SkillFacetEnum, { nullable: true }) facet: SkillFacet | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return loaders.network.skillCount(facet ?? null);
  }

  @Query(() => NodeType, {
    nullable: true,
    description: "Whatever has this id, as far as you may see it; null otherwise.",
  })
  node(@Arg("id", () => ID) id: string, @Ctx() { loaders }: NetworkContext) {
    return loadNode(loaders, id);
  }

  @Query(() => [NodeType], {
    nullable: "items",
    description: "The same for at most 100 ids, in their order. Errors: BAD_USER_INPUT.",
  })
  nodes(@Arg("ids", () => [ID]) ids: string[], @Ctx() { loaders }: NetworkContext) {
    return loadNodes(loaders, ids);
  }
}
