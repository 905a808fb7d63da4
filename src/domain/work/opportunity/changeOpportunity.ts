import type { EntityManager } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { findClient } from "./findClient.ts";
import { budgetColumns, leaseColumns, startColumns, teamColumns } from "./opportunity.columns.ts";
import { type Opportunity, Seat } from "./opportunity.entity.ts";
import type { UpdateOpportunityInput } from "./opportunity.input.ts";
import { defaultTeamSize, type OpportunityKind, saysTeamSize, type TeamSize } from "./opportunity.rules.ts";
import { leaseChangeRules, opportunityChangeRules, type SeatFacts } from "./opportunityInput.rules.ts";
import { requireTeamSize } from "./requireTeamSize.ts";
import { storeSeats } from "./storeSeats.ts";

interface Changing {
  readonly viewer: Viewer;
  readonly now: Date;
}

/**
 * Changes what a request says: all of it in INTAKE, its deadline and the lease of interests to come once co-ops rely on the rest.
 *
 * @throws {RefusedInput} the userErrors of `updateOpportunity`
 */
export async function changeOpportunity(
  em: EntityManager,
  opportunity: Opportunity,
  input: UpdateOpportunityInput,
  changing: Changing,
): Promise<void> {
  if (opportunity.state !== "INTAKE") return changeShared(em, opportunity, input, changing);
  const facts = checkInput(opportunityChangeRules(changing.now), input);
  const { budget, startWindow, lease, durationDays, closesAt, title, brief, language } = facts;
  if (input.clientId) opportunity.clientId = await findClient(em, changing.viewer, input.clientId);
  em.assign(opportunity, {
    ...(title && { title }),
    ...(brief && { brief }),
    ...(language && { language }),
    ...(input.origin && { origin: input.origin }),
    ...(input.kind && { kind: input.kind }),
    ...(input.confidential !== undefined && { confidential: input.confidential ?? false }),
    ...(input.visibility !== undefined && { visibility: input.visibility ?? "PUBLIC" }),
    ...(budget !== undefined && budgetColumns(budget)),
    ...(startWindow !== undefined && startColumns(startWindow)),
    ...(lease !== undefined && leaseColumns(lease)),
    ...(durationDays !== undefined && { durationDays }),
    ...(closesAt !== undefined && { closesAt }),
  });
  if (language) await em.execute(forgetTranslation, [opportunity.id, language]);
  await changeSeats(em, opportunity, { ...facts, kind: input.kind });
}

/** A request's own text is not its translation. */
const forgetTranslation = "DELETE FROM work.opportunity_text WHERE opportunity_id = ? AND language = ?";

/** What must fit each other. */
interface Fitting {
  readonly seats?: readonly SeatFacts[] | undefined;
  readonly teamSize?: TeamSize | null | undefined;
  readonly kind?: OpportunityKind | null | undefined;
}

/** Seats and team size, which must fit each other. A size that nobody said follows the seats. */
async function changeSeats(
  em: EntityManager,
  opportunity: Opportunity,
  { seats, teamSize, kind }: Fitting,
): Promise<void> {
  if (!seats && teamSize === undefined && !kind) return;
  const storedSeats = await em.find(Seat, { opportunityId: opportunity.id });
  const fitting = seats ?? storedSeats;
  const stored = { min: opportunity.teamMin, max: opportunity.teamMax };
  const size =
    teamSize ?? (teamSize === undefined && saysTeamSize(stored, storedSeats) ? stored : defaultTeamSize(fitting));
  requireTeamSize(opportunity.kind, fitting, size);
  em.assign(opportunity, teamColumns(size));
  if (!seats) return;
  await em.nativeDelete(Seat, { opportunityId: opportunity.id });
  await storeSeats(em, opportunity.id, seats);
}

/** What may change once a request is shared: a later deadline, and the lease of interests to come. */
function changeShared(
  em: EntityManager,
  opportunity: Opportunity,
  input: UpdateOpportunityInput,
  { now }: Changing,
): void {
  const { state, closesAt: before } = opportunity;
  if (state !== "SHARED" && state !== "FORMING") {
    throw refused("CONFLICT", ["opportunityId"], `A request in ${state} is changed no more.`);
  }
  const { opportunityId: _id, idempotencyKey: _key, ifUnchangedSince: _since, closesAt, lease, ...others } = input;
  const [fixed] = Object.entries(others).filter(([, value]) => value !== undefined);
  if (fixed) throw refused("CONFLICT", [fixed[0]], `${fixed[0]} does not change any more once a request is shared.`);
  if (before! <= now) throw refused("OPPORTUNITY_CLOSED", ["closesAt"], "The deadline of this request has passed.");
  if (lease !== undefined) em.assign(opportunity, leaseColumns(checkInput(leaseChangeRules, { lease }).lease));
  if (closesAt === undefined) return;
  if (closesAt === null || closesAt <= before!) {
    throw refused("INVALID", ["closesAt"], `closesAt must be later than ${before!.toISOString()}.`);
  }
  opportunity.closesAt = closesAt;
}
