import { Arg, Args, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { loadByNodeId } from "../../shared/findOne.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { CountryType } from "../network/country.type.ts";
import { onDay } from "../onDay.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import { StateChangeType } from "../state/stateChange.type.ts";
import { TeamType } from "../team/team.type.ts";
import type { WorkContext } from "../work.context.ts";
import { MilestoneType } from "./milestone.type.ts";
import {
  CancelProjectInput,
  CloseProjectInput,
  DeliverProjectInput,
  HoldProjectInput,
  NoteLessonInput,
  ProjectFilterInput,
  ProjectOrderInput,
  ResumeProjectInput,
  StartProjectInput,
} from "./project.input.ts";
import { projectList } from "./project.lists.ts";
import * as payloads from "./project.payloads.ts";
import { ProjectConnection, ProjectType } from "./project.type.ts";
import { byName } from "./projectFilter.rules.ts";

const Day = () => Arg("asOf", () => LocalDate, { nullable: true, description: "Today in UTC when it is not given." });

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Query(() => ProjectType, { nullable: true, description: "Null when there is none that you may see." })
  project(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Project", loaders.projects.byKey, id);
  }

  @Query(() => ProjectConnection, {
    description: "The projects that fit a filter and that you may see. Errors: BAD_USER_INPUT.",
  })
  projects(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => ProjectFilterInput, { nullable: true }) filter: ProjectFilterInput | null,
    @Arg("orderBy", () => ProjectOrderInput, { nullable: true }) order: ProjectOrderInput | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.page(projectList(viewer, filter ?? {}, order ?? byName), page, toNodes(ProjectType));
  }

  @FieldResolver(() => Int, {
    description:
      "How many people have a seat on a day: confirmed, active, released or replaced, by the days of the seat.",
  })
  headcount(@Root() { key }: ProjectType, @Day() asOf: string | null, @Ctx() { loaders, today }: WorkContext) {
    return loaders.presence.headcount.load(onDay(key, asOf ?? today));
  }

  @FieldResolver(() => [CoopType], {
    description: "The co-ops whose people have a seat on a day, by slug; as they are today when some were merged.",
  })
  coops(@Root() { key }: ProjectType, @Day() asOf: string | null, @Ctx() { loaders, today }: WorkContext) {
    return loaders.presence.coops
      .load(onDay(key, asOf ?? today))
      .then((coops) => coops.map(({ coopKey }) => new CoopType(coopKey)));
  }

  @FieldResolver(() => [CountryType], { description: "The first country of each of these co-ops, by code." })
  countries(@Root() { key }: ProjectType, @Day() asOf: string | null, @Ctx() { loaders, today }: WorkContext) {
    return loaders.presence
      .countries(onDay(key, asOf ?? today))
      .then((codes) => codes.map((code) => new CountryType(code)));
  }

  @FieldResolver(() => TeamType, { nullable: true, description: "Null for who may not see the request." })
  team(@Root() { opportunityKey }: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.teams.byOpportunity.load(opportunityKey);
  }

  @FieldResolver(() => OpportunityType, {
    nullable: true,
    description: "The request that it was; null for who may not see that.",
  })
  opportunity(@Root() { opportunityKey }: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }

  @FieldResolver(() => [MilestoneType], { description: "By number; 100 at most." })
  milestones(@Root() { key }: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.milestones.byProject.load(key);
  }

  @FieldResolver(() => [StateChangeType], { description: "Every change of its state, the first one first." })
  history(@Root() { key }: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.history.of("Project").load(key);
  }

  @Mutation(() => payloads.startProject.Payload, {
    description:
      "Its confirmed seats are active from then on. For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on). Errors: UNAUTHENTICATED.",
  })
  startProject(@Arg("input", () => StartProjectInput) input: StartProjectInput, @Ctx() { projects }: WorkContext) {
    return projects.start(input);
  }

  @Mutation(() => payloads.holdProject.Payload, {
    description:
      "Its seats stay as they are. For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  holdProject(@Arg("input", () => HoldProjectInput) input: HoldProjectInput, @Ctx() { projects }: WorkContext) {
    return projects.hold(input);
  }

  @Mutation(() => payloads.resumeProject.Payload, {
    description:
      "For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED. Errors: UNAUTHENTICATED.",
  })
  resumeProject(@Arg("input", () => ResumeProjectInput) input: ResumeProjectInput, @Ctx() { projects }: WorkContext) {
    return projects.resume(input);
  }

  @Mutation(() => payloads.deliverProject.Payload, {
    description:
      "Its active seats are released and end on that day at the latest. For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (hours after that day). Errors: UNAUTHENTICATED.",
  })
  deliverProject(
    @Arg("input", () => DeliverProjectInput) input: DeliverProjectInput,
    @Ctx() { projects }: WorkContext,
  ) {
    return projects.deliver(input);
  }

  @Mutation(() => payloads.closeProject.Payload, {
    description:
      "When everything is paid out. For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, LEDGER_UNSETTLED, INVALID (on). Errors: UNAUTHENTICATED.",
  })
  closeProject(@Arg("input", () => CloseProjectInput) input: CloseProjectInput, @Ctx() { projects }: WorkContext) {
    return projects.close(input);
  }

  @Mutation(() => payloads.cancelProject.Payload, {
    description:
      "Its seats end today, or never begin. For who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, LEDGER_UNSETTLED, INVALID (reason). Errors: UNAUTHENTICATED.",
  })
  cancelProject(@Arg("input", () => CancelProjectInput) input: CancelProjectInput, @Ctx() { projects }: WorkContext) {
    return projects.cancel(input);
  }

  @Mutation(() => payloads.noteLesson.Payload, {
    description:
      "What was learned, for the commons; it takes the place of an earlier one. For who takes part. userErrors: NOT_FOUND, NOT_ENTITLED, CONFLICT (not delivered yet), INVALID. Errors: UNAUTHENTICATED.",
  })
  noteLesson(@Arg("input", () => NoteLessonInput) input: NoteLessonInput, @Ctx() { projects }: WorkContext) {
    return projects.noteLesson(input);
  }
}
