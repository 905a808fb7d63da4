import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { secondmentsOf } from "../secondment/secondment.lists.ts";
import { CapacityType, SecondmentConnection, SecondmentType } from "../secondment/secondment.type.ts";
import { TeamSeatType } from "../team/team.type.ts";
import type { WorkContext } from "../work.context.ts";
import { PersonType } from "./person.type.ts";
import { seatsOfPerson } from "./personSeats.lists.ts";

const { Connection: TeamSeatConnection, ConnectionResolver } = connectionTypes({
  name: "TeamSeat",
  node: () => TeamSeatType,
});
export const TeamSeatConnectionResolver = ConnectionResolver;

/** What this context adds to a person. */
@Resolver(() => PersonType)
export class PersonWorkResolver {
  @FieldResolver(() => TeamSeatConnection, { description: "Places in teams, past and present, the latest first." })
  teamSeats(
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Those that hold on this day." })
    asOf: string | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    return loaders.lists.pageBelow(seatsOfPerson(viewer, asOf ?? null), person.key, page, toNodes(TeamSeatType));
  }

  @FieldResolver(() => SecondmentConnection, { description: "Where this person was and is lent, the latest first." })
  secondments(
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Agreed ones that hold on this day." })
    asOf: string | null,
    @Ctx() { loaders, viewer }: WorkContext,
  ) {
    const list = secondmentsOf(viewer, "person", asOf ?? null);
    return loaders.lists.pageBelow(list, person.key, page, toNodes(SecondmentType));
  }

  @FieldResolver(() => [CapacityType], {
    description: "For which co-ops this person works on a day: at home, and where lent to; home first.",
  })
  workingFor(
    @Root() person: PersonType,
    @Arg("asOf", () => LocalDate, { nullable: true, description: "Today in UTC when it is not given." })
    asOf: string | null,
    @Ctx() { loaders, today }: WorkContext,
  ) {
    return loaders.secondments.workingFor(person.key, asOf ?? today);
  }
}
