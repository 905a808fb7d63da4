import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { JobListing } from "../listing/listing.entity.ts";
import { currentCoops } from "../network/currentCoops.ts";
import { findCoop, findPerson } from "../network/findPublished.ts";
import { changeState, noteState, requireTransition } from "../state/changeState.ts";
import type { SecondmentState } from "../state/machines.ts";
import { actingCoop } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { findSecondment, requireAnswerer, requireParty } from "./findSecondment.ts";
import { requireLendable } from "./requireLendable.ts";
import { requireUnused } from "./requireUnused.ts";
import { Secondment } from "./secondment.entity.ts";
import type { CreateSecondmentInput, EndSecondmentInput, SecondmentAnswerInput } from "./secondment.input.ts";
import { newSecondmentRules } from "./secondment.rules.ts";

/** Lends people between co-ops, each change in one transaction. */
export class SecondmentService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #today(): string {
    return this.#work.now.toISOString().slice(0, 10);
  }

  /** userErrors: those of the field's description. */
  create(input: CreateSecondmentInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("createSecondment", input, async (em) => {
      const { from, to, shareBps, dayRate } = checkInput(newSecondmentRules, input);
      this.#requireDaysToCome(to, ["to"]);
      const homeCoopId = await findCoop(em, viewer, input.homeCoopId, ["homeCoopId"]);
      const hostCoopId = await findCoop(em, viewer, input.hostCoopId, ["hostCoopId"]);
      if (homeCoopId === hostCoopId) throw refused("INVALID", ["hostCoopId"], "A co-op lends nobody to itself.");
      const acting = actingCoop(viewer, input.coopId ?? null);
      const proposedBy = (await currentCoops(em, [acting])).get(acting);
      if (proposedBy !== homeCoopId && proposedBy !== hostCoopId) {
        throw refused("NOT_ENTITLED", ["coopId"], "Only the home or the host co-op proposes a secondment.");
      }
      const personId = await findPerson(em, viewer, input.personId);
      await requireLendable(em, { personId, homeCoopId, from, to, shareBps }, ["personId"]);
      const secondment = em.create(Secondment, {
        personId,
        homeCoopId,
        hostCoopId,
        shareBps,
        fromDate: from,
        toDate: to,
        dayRate: dayRate.amount,
        currency: dayRate.currency,
        state: "PROPOSED",
        jobListingId: await findListingOf(em, hostCoopId, input.jobListingId ?? null),
        proposedBy,
        createdAt: now,
        updatedAt: now,
      });
      await em.persist(secondment).flush();
      noteState(em, "Secondment", secondment, null, "PROPOSED", { actor: viewer.actor, now });
      return secondment.id;
    });
  }

  /**
   * userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, SEAT_IN_PAST, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED (id),
   * INVALID (reason).
   */
  accept(input: SecondmentAnswerInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    return write("acceptSecondment", input, async (em) => {
      const found = await findSecondment(em, input.id);
      requireAnswerer(viewer, found);
      const { secondment } = found;
      const { personId, homeCoopId, fromDate, toDate, shareBps } = secondment;
      requireTransition("Secondment", secondment.state, "AGREED", ["id"]);
      this.#requireDaysToCome(toDate, ["id"]);
      await requireLendable(em, { personId, homeCoopId, from: fromDate, to: toDate, shareBps }, ["id"]);
      this.#change(em, secondment, "AGREED", input.reason ?? null);
      return secondment.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (id), INVALID (reason). */
  decline(input: SecondmentAnswerInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    return write("declineSecondment", input, async (em) => {
      const found = await findSecondment(em, input.id);
      requireAnswerer(viewer, found);
      this.#change(em, found.secondment, "DECLINED", input.reason ?? null);
      return found.secondment.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED (id), INVALID (on, reason), CONFLICT (on). */
  end(input: EndSecondmentInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    return write("endSecondment", input, async (em) => {
      const found = await findSecondment(em, input.id);
      requireParty(viewer, found);
      const { secondment } = found;
      this.#change(em, secondment, "ENDED", input.reason ?? null);
      if (input.on <= secondment.fromDate || input.on > secondment.toDate) {
        throw refused(
          "INVALID",
          ["on"],
          `on must be later than ${secondment.fromDate}, and ${secondment.toDate} at most.`,
        );
      }
      await requireUnused(em, secondment.id, input.on, ["on"]);
      secondment.toDate = input.on;
      return secondment.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, CONFLICT (begun, or in use) (id), INVALID (reason). */
  cancel(input: SecondmentAnswerInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    return write("cancelSecondment", input, async (em) => {
      const found = await findSecondment(em, input.id);
      requireParty(viewer, found);
      const { secondment } = found;
      const begun = secondment.state === "AGREED" && secondment.fromDate <= this.#today;
      this.#change(em, secondment, "CANCELLED", input.reason ?? null);
      if (begun) throw refused("CONFLICT", ["id"], `It has begun on ${secondment.fromDate}; end it instead.`);
      await requireUnused(em, secondment.id, secondment.fromDate, ["id"]);
      return secondment.id;
    });
  }

  #change(em: EntityManager, secondment: Secondment, to: SecondmentState, reason: string | null): void {
    const { viewer, now } = this.#work;
    const change = { actor: viewer.actor, now, field: ["id"], reason: checkReason(reason) };
    secondment.state = changeState(em, "Secondment", secondment, to, change);
    secondment.updatedAt = now;
  }

  #requireDaysToCome(to: string, field: readonly string[]): void {
    if (to <= this.#today) throw refused("SEAT_IN_PAST", field, "All of these days have passed.");
  }
}

/** @throws {RefusedInput} INVALID when it is empty or has more than 5,000 characters */
function checkReason(reason: string | null): string | null {
  if (reason === null || (reason.trim() !== "" && reason.length <= 5_000)) return reason;
  throw refused("INVALID", ["reason"], "reason must have 1 to 5,000 characters.");
}

/**
 * The key of the host's listing that a secondment answers to; null when none is named.
 *
 * @throws {RefusedInput} NOT_FOUND, INVALID (of another co-op), CONFLICT (filled or closed)
 */
async function findListingOf(em: EntityManager, hostCoopId: string, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const field = ["jobListingId"];
  const key = keyOf("JobListing", id);
  const listing = key && (await em.findOne(JobListing, { id: key }));
  if (!listing) throw notFound(field, "This listing");
  const offering = (await currentCoops(em, [listing.coopId])).get(listing.coopId);
  if (offering !== hostCoopId) throw refused("INVALID", field, "This listing is not one of the host co-op.");
  if (listing.state !== "OPEN") throw refused("CONFLICT", field, `This listing is ${listing.state}.`);
  return listing.id;
}
