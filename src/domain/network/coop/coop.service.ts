import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { claimSlug } from "../../shared/claimSlug.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { requireUnchanged } from "../../shared/mutation/unchanged.ts";
import { checkInput, notFound, RefusedInput, taken } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { Affiliation, Federation } from "../federation/federation.entity.ts";
import { findSkills } from "../skill/findSkills.ts";
import { Coop, CoopCountry, CoopSkill } from "./coop.entity.ts";
import type {
  AffiliateCoopInput,
  ArchiveCoopInput,
  CreateCoopInput,
  MergeCoopsInput,
  SetCoopSkillsInput,
  UpdateCoopInput,
} from "./coop.input.ts";
import { coopChangeRules, newCoopRules } from "./coopInput.rules.ts";
import { mergeCoops } from "./mergeCoops.ts";
import { hostOf, hostPatternsOf, siteOf } from "./site.rules.ts";
import { takeFromSources } from "./takeFromSources.ts";
import { tellCoop } from "./tellCoop.ts";

/** Changes co-ops, each change in one transaction. */
export class CoopService {
  readonly #write: Write;
  readonly #now: Date;
  constructor(write: Write, now: Date) {
    this.#write = write;
    this.#now = now;
  }

  /** userErrors: INVALID, TAKEN (website). */
  create(input: CreateCoopInput): Promise<Outcome> {
    return this.#write("createCoop", input, async (em) => {
      const { countryCode, website = null, ...facts } = checkInput(newCoopRules, input);
      const host = await claimSite(em, website, null);
      const slug = await claimSlug(em, "network.coop", facts.name, "coop");
      const coop = em.create(Coop, {
        ...facts,
        slug,
        website,
        host,
        coopType: input.coopType,
        visibility: input.visibility,
        createdAt: this.#now,
        updatedAt: this.#now,
      });
      await em.persist(coop).flush();
      if (countryCode) em.persist(em.create(CoopCountry, { coopId: coop.id, countryCode, position: 0 }));
      tellCoop(em, "COOP_JOINED", coop.id);
      return coop.id;
    });
  }

  /** userErrors: INVALID, NOT_FOUND (id), TAKEN (website), CONFLICT (a merged co-op). */
  update(input: UpdateCoopInput): Promise<Outcome> {
    return this.#write("updateCoop", input, async (em) => {
      const coop = await findCoop(em, input.id, ["id"]);
      requireUnchanged(coop, input);
      const { countryCodes, name, ...changes } = checkInput(coopChangeRules, input);
      if (changes.website !== undefined) coop.host = await claimSite(em, changes.website, coop.id);
      em.assign(coop, { ...withoutUndefined(changes), ...(name && { name }), updatedAt: this.#now });
      if (input.coopType) coop.coopType = input.coopType;
      if (input.visibility) coop.visibility = input.visibility;
      if (countryCodes !== undefined) {
        await em.nativeDelete(CoopCountry, { coopId: coop.id });
        const codes = [...new Set(countryCodes ?? [])];
        em.persist(
          codes.map((countryCode, position) => em.create(CoopCountry, { coopId: coop.id, countryCode, position })),
        );
      }
      await takeFromSources(em, coop.id, input);
      tellCoop(em, "COOP_CHANGED", coop.id);
      return coop.id;
    });
  }

  /** userErrors: NOT_FOUND (id), CONFLICT (archived already, or merged). */
  archive(input: ArchiveCoopInput): Promise<Outcome> {
    return this.#write("archiveCoop", input, async (em) => {
      const coop = await findCoop(em, input.id, ["id"]);
      requireUnchanged(coop, input);
      if (coop.status === "ARCHIVED") {
        throw new RefusedInput({ code: "CONFLICT", field: ["id"], message: "This co-op is archived already." });
      }
      em.assign(coop, { status: "ARCHIVED", updatedAt: this.#now });
      tellCoop(em, "COOP_CHANGED", coop.id);
      return coop.id;
    });
  }

  /** userErrors: NOT_FOUND (coopId, skills), CONFLICT (a merged co-op). */
  setSkills(input: SetCoopSkillsInput): Promise<Outcome> {
    return this.#write("setCoopSkills", input, async (em) => {
      const coop = await findCoop(em, input.coopId, ["coopId"]);
      requireUnchanged(coop, input);
      const skills = await findSkills(em, input.skills);
      await em.nativeDelete(CoopSkill, { coopId: coop.id });
      em.persist([...new Set(skills)].map((skillId) => em.create(CoopSkill, { coopId: coop.id, skillId })));
      coop.updatedAt = this.#now;
      tellCoop(em, "COOP_CHANGED", coop.id);
      return coop.id;
    });
  }

  /** userErrors: INVALID (to), NOT_FOUND (coopId, federationId), CONFLICT (affiliated on some of these days already). */
  affiliate(input: AffiliateCoopInput): Promise<Outcome> {
    return this.#write("affiliateCoop", input, async (em) => {
      const coop = await findCoop(em, input.coopId, ["coopId"]);
      const federationId = keyOf("Federation", input.federationId);
      const federation = federationId && (await em.findOne(Federation, { id: federationId }));
      if (!federation) throw notFound(["federationId"], "This federation");
      const fromDate = input.from ?? this.#now.toISOString().slice(0, 10);
      const toDate = input.to ?? null;
      if (toDate !== null && toDate <= fromDate) {
        throw new RefusedInput({ code: "INVALID", field: ["to"], message: "to must be later than from." });
      }
      const others = await em.find(Affiliation, { coopId: coop.id, federationId: federation.id });
      if (
        others.some(
          (other) => (toDate === null || other.fromDate < toDate) && (other.toDate == null || other.toDate > fromDate),
        )
      ) {
        throw new RefusedInput({
          code: "CONFLICT",
          field: ["from"],
          message: "The co-op is in this federation on some of these days already.",
        });
      }
      em.persist(em.create(Affiliation, { coopId: coop.id, federationId: federation.id, fromDate, toDate }));
      tellCoop(em, "COOP_CHANGED", coop.id);
      return coop.id;
    });
  }

  /** userErrors: INVALID (fromIds), NOT_FOUND (intoId, fromIds), CONFLICT (a co-op that was merged before). */
  merge(input: MergeCoopsInput): Promise<Outcome> {
    return this.#write("mergeCoops", input, async (em) => {
      await lockCoops(em, [input.intoId, ...input.fromIds]);
      const into = await findCoop(em, input.intoId, ["intoId"]);
      const from = [];
      for (const [index, id] of input.fromIds.entries()) from.push(await findCoop(em, id, ["fromIds", String(index)]));
      if (from.length === 0 || from.includes(into) || new Set(from).size < from.length) {
        throw new RefusedInput({
          code: "INVALID",
          field: ["fromIds"],
          message: "fromIds must name other co-ops, each once.",
        });
      }
      for (const coop of from) await mergeCoops(em, coop, into, this.#now);
      for (const { id } of [...from, into]) tellCoop(em, "COOP_CHANGED", id);
      return into.id;
    });
  }
}

/** The co-op that an id names, to be changed: nobody else changes it until the transaction ends. */
async function findCoop(em: EntityManager, id: string, field: readonly string[]): Promise<Coop> {
  const key = keyOf("Coop", id);
  const coop = key && (await em.findOne(Coop, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!coop) throw notFound(field, "This co-op");
  if (coop.status === "MERGED") {
    throw new RefusedInput({
      code: "CONFLICT",
      field,
      message: "This co-op was merged into another one; change that one.",
    });
  }
  return coop;
}

/** Locks co-ops in the order of their keys, so that two changes of the same ones never wait for each other. */
async function lockCoops(em: EntityManager, ids: readonly string[]): Promise<void> {
  const keys = ids.map((id) => keyOf("Coop", id)).filter((key) => key !== null);
  await em.find(Coop, { id: { $in: keys } }, { orderBy: { id: "asc" }, lockMode: LockMode.PESSIMISTIC_WRITE });
}

/**
 * The host name of a website, unless another co-op is known by the same site. The site stays claimed until the transaction ends.
 */
async function claimSite(em: EntityManager, website: string | null, ownKey: string | null): Promise<string | null> {
  const host = hostOf(website);
  const site = siteOf(website);
  if (site === null) return host;
  await em.execute("SELECT pg_advisory_xact_lock(hashtext(?))", [`network.coop.site ${site}`]);
  const others = await em.find(
    Coop,
    { $or: hostPatternsOf(site).map((pattern) => ({ host: { $like: pattern } })), status: { $ne: "ARCHIVED" } },
    { fields: ["website", "mergedIntoId"], disableIdentityMap: true },
  );
  // The site of a merged record is that of the co-op that took its place.
  const strangers = others.filter(({ id, mergedIntoId }) => (mergedIntoId ?? id) !== ownKey);
  if (strangers.some((other) => siteOf(other.website ?? null) === site))
    throw taken(["website"], `Another co-op is known by ${site}.`);
  return host;
}

function withoutUndefined<Values extends object>(values: Values): Partial<Values> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>;
}
