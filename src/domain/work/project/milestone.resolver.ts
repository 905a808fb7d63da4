import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import { StateChangeType } from "../state/stateChange.type.ts";
import type { WorkContext } from "../work.context.ts";
import { AddMilestoneInput, DropMilestoneInput, ReachMilestoneInput } from "./milestone.input.ts";
import { MilestoneType } from "./milestone.type.ts";

const milestonePayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "milestone",
    type: () => MilestoneType,
    load: ({ loaders }, key) => loaders.milestones.byKey.load(key),
  });

export const addMilestone = milestonePayload("AddMilestone");
export const reachMilestone = milestonePayload("ReachMilestone");
export const dropMilestone = milestonePayload("DropMilestone");

@Resolver(() => MilestoneType)
export class MilestoneResolver {
  @FieldResolver(() => [StateChangeType], { description: "Every change of its state, the first one first." })
  history(@Root() { key }: MilestoneType, @Ctx() { loaders }: WorkContext) {
    return loaders.history.of("Milestone").load(key);
  }

  @Mutation(() => addMilestone.Payload, {
    description:
      "For who looks after the request. userErrors: NOT_FOUND (projectId), NOT_ENTITLED, INVALID, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE, CONFLICT (a project that has ended, or has 100 milestones). Errors: UNAUTHENTICATED.",
  })
  addMilestone(@Arg("input", () => AddMilestoneInput) input: AddMilestoneInput, @Ctx() { milestones }: WorkContext) {
    return milestones.add(input);
  }

  @Mutation(() => reachMilestone.Payload, {
    description:
      "For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (a project that has not started, or has ended). Errors: UNAUTHENTICATED.",
  })
  reachMilestone(
    @Arg("input", () => ReachMilestoneInput) input: ReachMilestoneInput,
    @Ctx() { milestones }: WorkContext,
  ) {
    return milestones.reach(input);
  }

  @Mutation(() => dropMilestone.Payload, {
    description:
      "For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason), CONFLICT (a project that has ended). Errors: UNAUTHENTICATED.",
  })
  dropMilestone(@Arg("input", () => DropMilestoneInput) input: DropMilestoneInput, @Ctx() { milestones }: WorkContext) {
    return milestones.drop(input);
  }
}
