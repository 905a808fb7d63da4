import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CoopType } from "../../network/coop.type.ts";
import { PersonType } from "../../network/person.type.ts";
import { SeatType } from "../../opportunity/seat.type.ts";
import type { WorkContext } from "../../work.context.ts";
import { MissingPlacesType, UnfilledSeatType } from "./infeasibility.type.ts";
import { FairnessEffectType, TeamProposalSeatType, TeamProposalType } from "./teamProposal.type.ts";
import { TeamReasonType } from "./teamReason.type.ts";

@Resolver(() => TeamProposalType)
export class TeamProposalResolver {
  @FieldResolver(() => [TeamProposalSeatType], { description: "One for each place of each seat." })
  seats(@Root() { key }: TeamProposalType, @Ctx() { loaders }: WorkContext) {
    return loaders.teamSearches.seats.load(key);
  }
}

@Resolver(() => TeamProposalSeatType)
export class TeamProposalSeatResolver {
  @FieldResolver(() => SeatType, { description: "The seat of the request." })
  seat(@Root() { seatKey }: TeamProposalSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.byKey.load(seatKey);
  }

  @FieldResolver(() => PersonType, { nullable: true, description: "Null for who may not see the person." })
  person(@Root() { personKey }: TeamProposalSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.people.load(personKey);
  }

  @FieldResolver(() => CoopType, {
    nullable: true,
    description: "In whose name the person would work; null for who may not see it.",
  })
  coop(@Root() { coopKey }: TeamProposalSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coops.load(coopKey);
  }
}

@Resolver(() => UnfilledSeatType)
export class UnfilledSeatResolver {
  @FieldResolver(() => SeatType, { description: "The seat of the request." })
  seat(@Root() { seatKey }: UnfilledSeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.byKey.load(seatKey);
  }
}

@Resolver(() => MissingPlacesType)
export class MissingPlacesResolver {
  @FieldResolver(() => SeatType, { description: "The seat of the request." })
  seat(@Root() { seatKey }: MissingPlacesType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.byKey.load(seatKey);
  }
}

@Resolver(() => FairnessEffectType)
export class FairnessEffectResolver {
  @FieldResolver(() => CoopType, { nullable: true, description: "Null for who may not see it." })
  coop(@Root() { coopKey }: FairnessEffectType, @Ctx() { loaders }: WorkContext) {
    return loaders.visible.coops.load(coopKey);
  }
}

@Resolver(() => TeamReasonType)
export class TeamReasonResolver {
  @FieldResolver(() => PersonType, {
    nullable: true,
    description: "SHARED_HOURS, EARLIER_WORK: with whom; null for who may not see the person.",
  })
  withPerson(@Root() { withPersonId }: TeamReasonType, @Ctx() { loaders }: WorkContext) {
    return withPersonId === undefined ? null : loaders.visible.people.load(withPersonId);
  }
}
