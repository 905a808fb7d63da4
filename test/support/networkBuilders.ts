import type { RequiredEntityData } from "@mikro-orm/postgresql";
import { Client } from "../../src/domain/network/client/client.entity.ts";
import { Coop, CoopCountry, CoopLabel, CoopSkill, CoopSource } from "../../src/domain/network/coop/coop.entity.ts";
import { Affiliation, Federation, FederationCountry } from "../../src/domain/network/federation/federation.entity.ts";
import { Person, PersonSkill, Position } from "../../src/domain/network/person/person.entity.ts";
import { Skill, SkillLabel } from "../../src/domain/network/skill/skill.entity.ts";
import { Source } from "../../src/domain/network/source/source.entity.ts";
import { encodeNodeId } from "../../src/domain/shared/nodeId.ts";
import { slugify } from "../../src/domain/shared/slug.ts";
import type { SkillLevel } from "../../src/domain/shared/vocabulary/skillLevel.rules.ts";
import type { TestDatabase } from "./database.ts";

/** A record that a builder wrote. */
export interface Made {
  /** The row's key. */
  readonly key: string;
  /** The global id. */
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

type Db = Pick<TestDatabase, "orm">;

/** The columns of a row that a test cares for. */
type Columns<Entity> = Partial<Omit<RequiredEntityData<Entity>, "name">> & { readonly name?: string };

/** A skill of a person. */
export interface Mastered {
  readonly skill: Made;
  readonly level?: SkillLevel;
}

const longAgo = new Date("2020-01-01T00:00:00.000Z");
const firstDay = "2020-01-01";
let made = 0;

/** A name, and a slug that no other record of the run has. */
function named(kind: string, given?: string): { name: string; slug: string } {
  made += 1;
  const name = given ?? `${kind} ${made}`;
  return { name, slug: given ? slugify(given) || `${kind}-${made}` : `${kind}-${made}` };
}

export type CoopFacts = Columns<Coop> & {
  /** ISO 3166-1 codes, the main one first. */
  readonly countries?: readonly string[];
  readonly skills?: readonly Made[];
  readonly federations?: readonly Made[];
};

/** An active, public worker co-op without anything else. */
export async function aCoop({ orm }: Db, facts: CoopFacts = {}): Promise<Made> {
  const { countries = [], skills = [], federations = [], ...row } = facts;
  const em = orm.em.fork();
  const coop = em.create(Coop, { ...named("coop", row.name), createdAt: longAgo, updatedAt: longAgo, ...row });
  await em.persist(coop).flush();
  const coopId = coop.id;
  em.persist(countries.map((countryCode, position) => em.create(CoopCountry, { coopId, countryCode, position })));
  for (const { key } of skills) em.persist(em.create(CoopSkill, { coopId, skillId: key }));
  for (const { key } of federations) {
    em.persist(em.create(Affiliation, { coopId, federationId: key, fromDate: firstDay }));
  }
  await em.flush();
  return { key: coopId, id: encodeNodeId("Coop", coopId), slug: coop.slug, name: coop.name };
}

export type PersonFacts = Columns<Person> & {
  /** Where the person is a member since 2020. */
  readonly coops?: readonly Made[];
  readonly skills?: readonly Mastered[];
};

/** A public person without a co-op. */
export async function aPerson({ orm }: Db, facts: PersonFacts = {}): Promise<Made> {
  const { coops = [], skills = [], ...row } = facts;
  const em = orm.em.fork();
  const person = em.create(Person, { ...named("person", row.name), createdAt: longAgo, updatedAt: longAgo, ...row });
  await em.persist(person).flush();
  const personId = person.id;
  for (const { key } of coops) {
    em.persist(em.create(Position, { coopId: key, personId, role: "MEMBER", fromDate: firstDay }));
  }
  for (const { skill, level = "ADVANCED" } of skills) {
    em.persist(em.create(PersonSkill, { personId, skillId: skill.key, level }));
  }
  await em.flush();
  return { key: personId, id: encodeNodeId("Person", personId), slug: person.slug, name: person.name };
}

/** A person's time in a co-op. */
export async function aPosition(
  { orm }: Db,
  person: Made,
  coop: Made,
  days: { readonly from: string; readonly to?: string | null },
): Promise<void> {
  const em = orm.em.fork();
  const [personId, coopId] = [person.key, coop.key];
  const row = { personId, coopId, role: "MEMBER", fromDate: days.from, toDate: days.to ?? null } as const;
  await em.persist(em.create(Position, row)).flush();
}

export type SkillFacts = Columns<Skill> & {
  /** By language: the preferred label first, then the alternatives. */
  readonly labels?: Readonly<Record<string, readonly [string, ...string[]]>>;
};

/** A service without labels. */
export async function aSkill({ orm }: Db, facts: SkillFacts = {}): Promise<Made> {
  const { labels = {}, ...row } = facts;
  const em = orm.em.fork();
  const skill = em.create(Skill, { slug: named("skill").slug, facet: "SERVICE", ...row });
  await em.persist(skill).flush();
  for (const [language, words] of Object.entries(labels)) {
    em.persist(
      words.map((label, index) =>
        em.create(SkillLabel, { skillId: skill.id, language, label, preferred: index === 0 }),
      ),
    );
  }
  await em.flush();
  return { key: skill.id, id: encodeNodeId("Skill", skill.id), slug: skill.slug, name: skill.slug };
}

export type FederationFacts = Columns<Federation> & {
  readonly countries?: readonly string[];
  readonly parent?: Made;
};

/** A national federation. */
export async function aFederation({ orm }: Db, facts: FederationFacts = {}): Promise<Made> {
  const { countries = [], parent, ...row } = facts;
  const em = orm.em.fork();
  const federation = em.create(Federation, {
    ...named("federation", row.name),
    level: "NATIONAL",
    parentId: parent?.key ?? null,
    createdAt: longAgo,
    updatedAt: longAgo,
    ...row,
  });
  await em.persist(federation).flush();
  const federationId = federation.id;
  for (const countryCode of countries) em.persist(em.create(FederationCountry, { federationId, countryCode }));
  await em.flush();
  return {
    key: federationId,
    id: encodeNodeId("Federation", federationId),
    slug: federation.slug,
    name: federation.name,
  };
}

/** A co-op's time in a federation. */
export async function anAffiliation(
  { orm }: Db,
  coop: Made,
  federation: Made,
  days: { readonly from: string; readonly to?: string | null },
): Promise<void> {
  const em = orm.em.fork();
  const row = { coopId: coop.key, federationId: federation.key, fromDate: days.from, toDate: days.to ?? null };
  await em.persist(em.create(Affiliation, row)).flush();
}

/** A client that members may see. */
export async function aClient({ orm }: Db, facts: Columns<Client> = {}): Promise<Made> {
  const em = orm.em.fork();
  const client = em.create(Client, {
    ...named("client", facts.name),
    createdAt: longAgo,
    updatedAt: longAgo,
    ...facts,
  });
  await em.persist(client).flush();
  return { key: client.id, id: encodeNodeId("Client", client.id), slug: client.slug, name: client.name };
}

/** What a source said of a co-op: its label there, and the skill that the label maps to. */
export async function aSourceOf({ orm }: Db, coop: Made, label: string, skill: Made | null): Promise<void> {
  const em = orm.em.fork();
  const name = named("source").name;
  const source = em.create(Source, { name, url: "https://list.example", licence: "CC0-1.0", retrievedAt: longAgo });
  await em.persist(source).flush();
  const [sourceId, coopId] = [source.id, coop.key];
  em.persist(em.create(CoopSource, { sourceId, sourceKey: "row 1", coopId, fields: ["name", "website"] }));
  em.persist(em.create(CoopLabel, { sourceId, coopId, label, skillId: skill?.key ?? null }));
  await em.flush();
}

/** `make` as often as it is told, for lists of a certain length. */
export function many<Row>(count: number, make: (index: number) => Promise<Row>): Promise<Row[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => make(index)));
}
