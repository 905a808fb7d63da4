import { Arg, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Cost } from "../../shared/schema/cost.ts";
import type { WorkContext } from "../work.context.ts";
import { DemandWindowInput, SkillDemandType } from "./demand.type.ts";
import { SkillType } from "./skill.type.ts";

/** What this context adds to a skill. */
@Resolver(() => SkillType)
export class SkillWorkResolver {
  @Cost(50)
  @FieldResolver(() => SkillDemandType, {
    description: "How much of it the open requests that you may see ask for. Errors: BAD_USER_INPUT.",
  })
  demand(
    @Root() skill: SkillType,
    @Arg("window", () => DemandWindowInput) window: DemandWindowInput,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.demand.of(skill.key, window);
  }
}
