import { refused } from "../../shared/mutation/userError.ts";
import { type OpportunityKind, type TeamSize, teamSizeFault } from "./opportunity.rules.ts";

/** @throws {RefusedInput} INVALID when no team of this size fills the seats */
export function requireTeamSize(
  kind: OpportunityKind,
  seats: readonly { readonly headcount: number }[],
  size: TeamSize,
): void {
  const found = teamSizeFault(kind, seats, size);
  if (found) throw refused("INVALID", ["teamSize", found.bound], `teamSize.${found.bound} ${found.fault}.`);
}
