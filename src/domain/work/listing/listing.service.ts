import type { EntityManager } from "@mikro-orm/postgresql";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { requireUnchanged } from "../../shared/mutation/unchanged.ts";
import { checkInput, refused } from "../../shared/mutation/userError.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { findCoop } from "../network/findPublished.ts";
import { findSkills } from "../network/findSkills.ts";
import { actingCoop } from "../work.policy.ts";
import type { Work } from "../work.ts";
import { findListing } from "./findListing.ts";
import { JobListing, JobListingSkill } from "./listing.entity.ts";
import type {
  CloseJobListingInput,
  CreateJobListingInput,
  ListingSkillInput,
  UpdateJobListingInput,
} from "./listing.input.ts";
import { listingChangeRules, newListingRules, requireFittingFacts } from "./listing.rules.ts";

/** Changes job listings, each change in one transaction. */
export class ListingService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #today(): string {
    return this.#work.now.toISOString().slice(0, 10);
  }

  /** userErrors: INVALID, NOT_FOUND (coopId, skills), NOT_ENTITLED (coopId), SEAT_IN_PAST (to), CURRENCY_UNKNOWN, AMOUNT_NEGATIVE. */
  create(input: CreateJobListingInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("createJobListing", input, async (em) => {
      const { pay, ...facts } = checkInput(newListingRules, input);
      const coopId = await findCoop(em, viewer, encodeNodeId("Coop", actingCoop(viewer, input.coopId ?? null)));
      const listing = em.create(JobListing, {
        ...facts,
        coopId,
        kind: input.kind,
        fromDate: input.from ?? null,
        toDate: input.to ?? null,
        remote: input.remote,
        countryCode: facts.countryCode ?? null,
        payMin: pay?.min ?? null,
        payMax: pay?.max ?? null,
        currency: pay?.currency ?? null,
        closesOn: input.closesOn ?? null,
        createdAt: now,
        updatedAt: now,
      });
      requireFittingFacts(listing, this.#today);
      await em.persist(listing).flush();
      await askFor(em, listing.id, input.skills ?? []);
      return listing.id;
    });
  }

  /** userErrors: as {@link create}, and NOT_FOUND, NOT_ENTITLED (id), CONFLICT (filled or closed). */
  update(input: UpdateJobListingInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("updateJobListing", input, async (em) => {
      const listing = await findListing(em, viewer, input.id);
      requireUnchanged(listing, input);
      if (listing.state !== "OPEN") throw refused("CONFLICT", ["id"], `This listing is ${listing.state}.`);
      const { title, description, language, shareBps, countryCode, pay } = checkInput(listingChangeRules, input);
      em.assign(listing, {
        title: title ?? listing.title,
        description: description ?? listing.description,
        language: language ?? listing.language,
        shareBps: shareBps ?? listing.shareBps,
        kind: input.kind ?? listing.kind,
        remote: input.remote ?? listing.remote,
        updatedAt: now,
      });
      if (input.from !== undefined) listing.fromDate = input.from;
      if (input.to !== undefined) listing.toDate = input.to;
      if (input.closesOn !== undefined) listing.closesOn = input.closesOn;
      if (countryCode !== undefined) listing.countryCode = countryCode;
      if (pay !== undefined) {
        em.assign(listing, { payMin: pay?.min ?? null, payMax: pay?.max ?? null, currency: pay?.currency ?? null });
      }
      requireFittingFacts(listing, this.#today);
      if (input.skills !== undefined) {
        await em.nativeDelete(JobListingSkill, { jobListingId: listing.id });
        await askFor(em, listing.id, input.skills ?? []);
      }
      return listing.id;
    });
  }

  /** userErrors: NOT_FOUND, NOT_ENTITLED (id), TRANSITION_REFUSED (filled or closed before). */
  close(input: CloseJobListingInput): Promise<Outcome> {
    const { write, viewer, now } = this.#work;
    return write("closeJobListing", input, async (em) => {
      const listing = await findListing(em, viewer, input.id);
      requireUnchanged(listing, input);
      if (listing.state !== "OPEN") {
        throw refused("TRANSITION_REFUSED", ["id"], `JobListing can't change from ${listing.state} to ${input.state}.`);
      }
      em.assign(listing, { state: input.state, updatedAt: now });
      return listing.id;
    });
  }
}

async function askFor(em: EntityManager, jobListingId: string, asked: readonly ListingSkillInput[]): Promise<void> {
  const skillIds = await findSkills(
    em,
    asked.map(({ skill }) => skill),
  );
  if (new Set(skillIds).size < skillIds.length) {
    throw refused("INVALID", ["skills"], "skills must name each skill once.");
  }
  em.persist(
    asked.map(({ leastLevel }, index) =>
      em.create(JobListingSkill, { jobListingId, skillId: skillIds[index]!, leastLevel }),
    ),
  );
}
