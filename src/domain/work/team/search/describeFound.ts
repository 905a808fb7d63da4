import { hydrate } from "../../../shared/schema/hydrate.ts";
import type { Conflict, Infeasibility, Proposal, Reason, SeatChoice } from "../solver/teamSolver.ts";
import {
  ClosestTeamType,
  MissingPlacesType,
  TeamConflictType,
  TeamInfeasibilityType,
  UnfilledSeatType,
} from "./infeasibility.type.ts";
import { FairnessEffectType, TeamProposalSeatType } from "./teamProposal.type.ts";
import { TeamReasonType } from "./teamReason.type.ts";

/** What the solver says, as it is kept, becomes what clients read. */
export function describeReasons(reasons: readonly Reason[]): TeamReasonType[] {
  return reasons.map((reason) => hydrate(TeamReasonType, reason));
}

export function describeFairness(effect: Proposal["fairnessEffect"]): FairnessEffectType[] {
  return effect.map(({ coopId, ...bps }) => hydrate(FairnessEffectType, { ...bps, coopKey: coopId }));
}

/** @param currency of the request's amounts */
export function describeInfeasibility(
  { proven, seats, conflicts, closest }: Infeasibility,
  currency: string | null,
): TeamInfeasibilityType {
  return hydrate(TeamInfeasibilityType, {
    proven,
    seats: seats.map(({ seatId, ...seat }) => hydrate(UnfilledSeatType, { ...seat, seatKey: seatId })),
    conflicts: conflicts.map((conflict) => describeConflict(conflict, currency)),
    closest: hydrate(ClosestTeamType, {
      seats: closest.seats.map((choice) => describeChoice(choice, currency)),
      missing: closest.missing.map(({ seatId, places }) => hydrate(MissingPlacesType, { places, seatKey: seatId })),
    }),
  });
}

function describeConflict(conflict: Conflict, currency: string | null): TeamConflictType {
  const { kind, text } = conflict;
  return hydrate(TeamConflictType, {
    ...{ kind, text, currency },
    leastUnits: kind === "BUDGET" ? conflict.leastBudget : null,
    least: kind === "TEAM_SIZE" ? conflict.least : null,
    most: kind === "TEAM_SIZE" ? conflict.most : null,
  });
}

function describeChoice(choice: SeatChoice, currency: string | null): TeamProposalSeatType {
  const { seatId, personId, coopId, dayRate, cost, reasons, ordinal, rateAssumed } = choice;
  return hydrate(TeamProposalSeatType, {
    ...{ ordinal, rateAssumed, currency },
    ...{ seatKey: seatId, personKey: personId, coopKey: coopId, rateUnits: dayRate, costUnits: cost },
    reasons: describeReasons(reasons),
  });
}
