import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { findOne } from "../../shared/findOne.ts";
import { defaultLocale, readLocale } from "../../shared/locale.ts";
import { Cost } from "../../shared/schema/cost.ts";
import { providersOfSkill } from "../coop/coop.lists.ts";
import { CoopConnection, CoopType } from "../coop/coop.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { skillList } from "./skill.lists.ts";
import type { SkillFacet } from "./skill.rules.ts";
import { SkillConnection, SkillFacetEnum, SkillType } from "./skill.type.ts";

@Resolver(() => SkillType)
export class SkillResolver {
  @Query(() => SkillConnection, { description: "Every skill, or those of one facet, by slug. Errors: BAD_USER_INPUT." })
  skills(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("facet", () => SkillFacetEnum, { nullable: true }) facet: SkillFacet | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return loaders.lists.page(skillList(facet ?? null), page, loaders.skills.fromRows);
  }

  @Query(() => SkillType, { nullable: true, description: "By slug or by id; give one. Null when there is none." })
  skill(
    @Arg("slug", () => String, { nullable: true }) slug: string | null,
    @Arg("id", () => ID, { nullable: true }) id: string | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return findOne("Skill", loaders.skills, { slug, id });
  }

  @FieldResolver(() => String, {
    description: "The preferred label in a language; in English, or any, when it has none there.",
  })
  label(
    @Root() skill: SkillType,
    @Arg("locale", () => String, { defaultValue: defaultLocale, description: "BCP-47 tag." }) locale: string,
    @Ctx() { loaders }: NetworkContext,
  ) {
    const wanted = readLocale(locale);
    return loaders.skills.labels.read(skill.key, (labels) => labels.preferredIn(wanted) ?? skill.slug);
  }

  @FieldResolver(() => [String], { description: "Other words for it: in one language, or in all." })
  altLabels(
    @Root() skill: SkillType,
    @Arg("locale", () => String, { nullable: true, description: "BCP-47 tag." }) locale: string | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    const language = locale == null ? null : readLocale(locale);
    return loaders.skills.labels.read(skill.key, (labels) => labels.othersIn(language));
  }

  @Cost(20)
  @FieldResolver(() => Int, { description: "How many active co-ops offer it." })
  coopCount(@Root() skill: SkillType, @Ctx() { loaders }: NetworkContext) {
    return loaders.skills.coopCount.load(skill.key);
  }

  @FieldResolver(() => CoopConnection, { description: "The active co-ops that offer it, by name." })
  providers(
    @Root() skill: SkillType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(providersOfSkill(viewer), skill.key, page, toNodes(CoopType));
  }
}
