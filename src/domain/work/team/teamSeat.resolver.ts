import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { MoneyType } from "../../shared/money/money.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { PersonType } from "../network/person.type.ts";
import { onDay } from "../onDay.ts";
import { hoursOfSeat } from "../project/hours.lists.ts";
import { HoursConnection, HoursType } from "../project/hours.type.ts";
import { StateChangeType } from "../state/stateChange.type.ts";
import type { WorkContext } from "../work.context.ts";
import { TeamSeatType, TeamType } from "./team.type.ts";
import { JoinTeamInput, LeaveTeamInput, ReplaceTeamMemberInput } from "./teamSeat.input.ts";
import * as payloads from "./teamSeat.payloads.ts";

@Resolver(() => TeamType)
export class TeamSeatsResolver {
  @FieldResolver(() => [TeamSeatType], { description: "By their first day." })
  seats(
    @Root() { key }: TeamType,
    @Arg("asOf", () => LocalDate, {
      nullable: true,
      description:
        "Those that are confirmed, active, released or replaced and have this day; all seats when it is not given.",
    })
    asOf: string | null,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.teamSeats.byTeam.load(onDay(key, asOf));
  }
}

@Resolver(() => TeamSeatType)
export class TeamSeatResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "Null while the seat is open, and for who may not see the person.",
  })
  person(@Root() { personKey }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return personKey === null ? null : loaders.visible.people.load(personKey);
  }

  @FieldResolver(() => CoopType, {
    nullable: true,
    description: "In whose name the person works; null while the seat is open, and for who may not see the co-op.",
  })
  coop(@Root() { coopKey }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return coopKey === null ? null : loaders.visible.coops.load(coopKey);
  }

  @FieldResolver(() => CoopType, {
    nullable: true,
    description: "The co-op that lent the person; null when it is the same.",
  })
  homeCoop(@Root() { homeCoopKey }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return homeCoopKey === null ? null : loaders.visible.coops.load(homeCoopKey);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "For a full day; null when it is not said, and for who does not take part.",
  })
  dayRate(@Root() { key }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.teamSeats.dayRate.load(key);
  }

  @FieldResolver(() => TeamSeatType, { nullable: true, description: "The seat whose place it took." })
  replaces(@Root() { replacesKey }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return replacesKey === null ? null : loaders.teams.seatByKey.load(replacesKey);
  }

  @FieldResolver(() => TeamSeatType, { nullable: true, description: "The seat that took its place." })
  replacedBy(@Root() { key }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.teamSeats.replacing.load(key);
  }

  @FieldResolver(() => HoursConnection, {
    description: "What was worked in it, day by day; nothing for who does not take part.",
  })
  hours(@Root() { key }: TeamSeatType, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders, viewer }: WorkContext) {
    return loaders.lists.pageBelow(hoursOfSeat(viewer), key, page, toNodes(HoursType));
  }

  @FieldResolver(() => [StateChangeType], { description: "Every change of its state, the first one first." })
  history(@Root() { key }: TeamSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.history.of("TeamSeat").load(key);
  }

  @Mutation(() => payloads.joinTeam.Payload, {
    description:
      "Gives a person a seat in a project that has not ended. For who looks after the request. userErrors: NOT_FOUND (projectId, personId, coopId, skill), NOT_ENTITLED, CONFLICT (a project that has ended), INVALID, CURRENCY_UNKNOWN, CURRENCY_MISMATCH, AMOUNT_NEGATIVE, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED. Errors: UNAUTHENTICATED.",
  })
  joinTeam(@Arg("input", () => JoinTeamInput) input: JoinTeamInput, @Ctx() { teamSeats }: WorkContext) {
    return teamSeats.join(input);
  }

  @Mutation(() => payloads.leaveTeam.Payload, {
    description:
      "Ends an active seat on a day of it. For the person's co-op and for who looks after the request. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, INVALID (on), CONFLICT (hours on that day or later). Errors: UNAUTHENTICATED.",
  })
  leaveTeam(@Arg("input", () => LeaveTeamInput) input: LeaveTeamInput, @Ctx() { teamSeats }: WorkContext) {
    return teamSeats.leave(input);
  }

  @Mutation(() => payloads.replaceTeamMember.Payload, {
    description:
      "Ends an active seat and gives the rest of its days to somebody else, in a new one. For who looks after the request. userErrors: NOT_FOUND (teamSeatId, personId, coopId), NOT_ENTITLED, TRANSITION_REFUSED, INVALID, CONFLICT (hours on that day or later), CURRENCY_UNKNOWN, CURRENCY_MISMATCH, AMOUNT_NEGATIVE, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED. Errors: UNAUTHENTICATED.",
  })
  replaceTeamMember(
    @Arg("input", () => ReplaceTeamMemberInput) input: ReplaceTeamMemberInput,
    @Ctx() { teamSeats }: WorkContext,
  ) {
    return teamSeats.replace(input);
  }
}
