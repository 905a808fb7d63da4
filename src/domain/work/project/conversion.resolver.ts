import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import type { WorkContext } from "../work.context.ts";
import { ConvertToProjectInput } from "./conversion.input.ts";
import { ProjectType } from "./project.type.ts";

export const convertToProject = payloadTypes<WorkContext>({
  name: "ConvertToProject",
  field: "project",
  type: () => ProjectType,
  load: ({ loaders }, key) => loaders.projects.byKey.load(key),
});

@Resolver(() => convertToProject.Payload)
export class ConvertToProjectPayloadResolver {
  @FieldResolver(() => OpportunityType, { nullable: true, description: "The request that it was." })
  opportunity(@Root() { key }: Outcome, @Ctx() { loaders }: WorkContext) {
    return key && loadRequestOf(loaders, key);
  }
}

@Resolver(() => ProjectType)
export class ConversionResolver {
  @Mutation(() => convertToProject.Payload, {
    description:
      "Makes a request that was won a project, once its co-ops have adopted an agreement; for who looks after it. userErrors: INVALID (name), NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, AGREEMENT_MISSING. Errors: UNAUTHENTICATED.",
  })
  convertToProject(
    @Arg("input", () => ConvertToProjectInput) input: ConvertToProjectInput,
    @Ctx() { conversions }: WorkContext,
  ) {
    return conversions.convert(input);
  }
}

async function loadRequestOf({ projects, opportunities }: WorkContext["loaders"], key: string) {
  const project = await projects.byKey.load(key);
  return project && opportunities.byKey.load(project.opportunityKey);
}
