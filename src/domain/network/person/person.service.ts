import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { claimSlug } from "../../shared/claimSlug.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { requireUnchanged } from "../../shared/mutation/unchanged.ts";
import { checkInput, notFound, RefusedInput } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { Coop } from "../coop/coop.entity.ts";
import { findSkills } from "../skill/findSkills.ts";
import { Person, PersonSkill, Position } from "./person.entity.ts";
import type { AddPersonInput, PersonSkillInput, SetPersonSkillsInput, UpdatePersonInput } from "./person.input.ts";
import { newPersonRules, personChangeRules } from "./personInput.rules.ts";

/** Changes people, each change in one transaction. */
export class PersonService {
  readonly #write: Write;
  readonly #now: Date;
  constructor(write: Write, now: Date) {
    this.#write = write;
    this.#now = now;
  }

  /** userErrors: INVALID, NOT_FOUND (coopId, skills), CONFLICT (a co-op that is not active). */
  add(input: AddPersonInput): Promise<Outcome> {
    return this.#write("addPerson", input, async (em) => {
      const { name, title, languages, timeZone, availability, email, phone, contactVisibility } = checkInput(
        newPersonRules,
        input,
      );
      const coopId = await findActiveCoop(em, input.coopId);
      const person = em.create(Person, {
        name,
        slug: await claimSlug(em, "network.person", name, "person"),
        languages: languages ?? [],
        timeZone: timeZone ?? null,
        availability: availability ?? "{}",
        email: email ?? null,
        phone: phone ?? null,
        visibility: input.visibility ?? "PUBLIC",
        contactVisibility: contactVisibility ?? "MEMBER",
        createdAt: this.#now,
        updatedAt: this.#now,
      });
      await em.persist(person).flush();
      const fromDate = input.from ?? this.#now.toISOString().slice(0, 10);
      em.persist(
        em.create(Position, { coopId, personId: person.id, role: input.role, title: title ?? null, fromDate }),
      );
      await giveSkills(em, person.id, input.skills ?? []);
      return person.id;
    });
  }

  /** userErrors: INVALID, NOT_FOUND (id). */
  update(input: UpdatePersonInput): Promise<Outcome> {
    return this.#write("updatePerson", input, async (em) => {
      const person = await findPerson(em, input.id, ["id"]);
      requireUnchanged(person, input);
      const { name, languages, availability, contactVisibility, timeZone, email, phone } = checkInput(
        personChangeRules,
        input,
      );
      if (name) person.name = name;
      if (languages !== undefined) person.languages = languages ?? [];
      if (availability !== undefined) person.availability = availability ?? "{}";
      if (contactVisibility) person.contactVisibility = contactVisibility;
      if (timeZone !== undefined) person.timeZone = timeZone;
      if (email !== undefined) person.email = email;
      if (phone !== undefined) person.phone = phone;
      if (input.visibility) person.visibility = input.visibility;
      person.updatedAt = this.#now;
      return person.id;
    });
  }

  /** userErrors: NOT_FOUND (personId, skills), INVALID (a skill named twice). */
  setSkills(input: SetPersonSkillsInput): Promise<Outcome> {
    return this.#write("setPersonSkills", input, async (em) => {
      const person = await findPerson(em, input.personId, ["personId"]);
      requireUnchanged(person, input);
      await em.nativeDelete(PersonSkill, { personId: person.id });
      await giveSkills(em, person.id, input.skills);
      person.updatedAt = this.#now;
      return person.id;
    });
  }
}

async function giveSkills(em: EntityManager, personId: string, skills: readonly PersonSkillInput[]): Promise<void> {
  const skillIds = await findSkills(
    em,
    skills.map(({ skill }) => skill),
  );
  if (new Set(skillIds).size < skillIds.length) {
    throw new RefusedInput({ code: "INVALID", field: ["skills"], message: "skills must name each skill once." });
  }
  em.persist(skills.map(({ level }, index) => em.create(PersonSkill, { personId, skillId: skillIds[index]!, level })));
}

/** The person that an id names, to be changed: nobody else changes it until the transaction ends. */
async function findPerson(em: EntityManager, id: string, field: readonly string[]): Promise<Person> {
  const key = keyOf("Person", id);
  const person = key && (await em.findOne(Person, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!person) throw notFound(field, "This person");
  return person;
}

/** The co-op that an id names; it stays active until the transaction ends. */
async function findActiveCoop(em: EntityManager, id: string): Promise<string> {
  const key = keyOf("Coop", id);
  const coop = key && (await em.findOne(Coop, { id: key }, { lockMode: LockMode.PESSIMISTIC_READ }));
  if (!coop) throw notFound(["coopId"], "This co-op");
  if (coop.status !== "ACTIVE")
    throw new RefusedInput({ code: "CONFLICT", field: ["coopId"], message: "This co-op is not active." });
  return coop.id;
}
