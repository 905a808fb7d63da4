import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { Cost } from "../../shared/schema/cost.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { listingsOfCoop } from "../listing/listing.lists.ts";
import type { ListingState } from "../listing/listing.rules.ts";
import { ListingConnection, ListingStateEnum, ListingType } from "../listing/listing.type.ts";
import { ProjectConnection, ProjectStateEnum, ProjectType } from "../project/project.type.ts";
import { secondmentsOf } from "../secondment/secondment.lists.ts";
import { SecondmentConnection, SecondmentType } from "../secondment/secondment.type.ts";
import type { ProjectState } from "../state/machines.ts";
import type { WorkContext } from "../work.context.ts";
import { collaboratorsOfCoop } from "./collaborator.lists.ts";
import { CollaboratorConnection, CollaboratorType } from "./collaborator.type.ts";
import { CoopType } from "./coop.type.ts";
import { projectsOfCoop } from "./coopProjects.lists.ts";

/** What this context adds to a co-op. */
@Resolver(() => CoopType)
export class CoopWorkResolver {
  @FieldResolver(() => ProjectConnection, {
    description: "The projects that it looks after, or in whose team it has or had a seat; the latest first.",
  })
  projects(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("states", () => [ProjectStateEnum], { nullable: true, description: "All when it is not given." })
    states: ProjectState[] | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.pageBelow(projectsOfCoop(viewer, states ?? null), coop.key, page, toNodes(ProjectType));
  }

  @Cost(100)
  @FieldResolver(() => CollaboratorConnection, {
    description: "With whom it worked, most shared projects first, then the latest.",
  })
  collaborators(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer, today }: WorkContext,
  ) {
    return loaders.lists.pageBelow(collaboratorsOfCoop(viewer, today), coop.key, page, toNodes(CollaboratorType));
  }

  @FieldResolver(() => ListingConnection, { description: "The work that it offers, the latest first." })
  jobListings(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("states", () => [ListingStateEnum], { nullable: true, description: "Open ones when it is not given." })
    states: ListingState[] | null,
    @Ctx() { loaders, viewer, today }: WorkContext,
  ) {
    return loaders.lists.pageBelow(listingsOfCoop(viewer, states ?? null, today), coop.key, page, toNodes(ListingType));
  }

  @FieldResolver(() => SecondmentConnection, { description: "The people lent to it, the latest first." })
  secondmentsIn(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Agreed ones that hold on this day." })
    asOf: string | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = secondmentsOf(viewer, "host", asOf ?? null);
    return loaders.lists.pageBelow(list, coop.key, page, toNodes(SecondmentType));
  }

  @FieldResolver(() => SecondmentConnection, { description: "The people that it lent to others, the latest first." })
  secondmentsOut(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Agreed ones that hold on this day." })
    asOf: string | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = secondmentsOf(viewer, "home", asOf ?? null);
    return loaders.lists.pageBelow(list, coop.key, page, toNodes(SecondmentType));
  }
}
