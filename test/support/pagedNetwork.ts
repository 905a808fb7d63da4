import type { TestDatabase } from "./database.ts";
import {
  aClient,
  aCoop,
  aFederation,
  anAffiliation,
  aPerson,
  aPosition,
  aSkill,
  type Made,
  many,
} from "./networkBuilders.ts";

/** The records whose nested lists are read page by page. */
export interface Hub {
  readonly coop: Made;
  readonly person: Made;
  readonly skill: Made;
  readonly federation: Made;
}

/** One record of each kind, and `count` rows in every list, with equal names among them. */
export async function pagedNetwork(db: TestDatabase, count: number): Promise<Hub> {
  const skill = await aSkill(db, { slug: "twin-hub" });
  const federation = await aFederation(db, { name: "Twin hub" });
  const coop = await aCoop(db, { name: "Twin hub" });
  const person = await aPerson(db, { name: "Twin hub" });
  const hub = { coop, person, skill, federation };
  await many(count, (index) => extend(db, hub, `Twin ${index % 3}`, `2021-01-0${1 + (index % 3)}`));
  return hub;
}

let extended = 0;

/** One more row in every list, with this name and first day. */
export async function extend(db: TestDatabase, hub: Hub, name: string, from: string): Promise<void> {
  extended += 1;
  const slug = `${name.toLowerCase().replace(" ", "-")}-${extended}`;
  const coop = await aCoop(db, { name, slug, countries: ["NP"], skills: [hub.skill] });
  await aPerson(db, { name, slug, coops: [hub.coop] });
  const skill = await aSkill(db, { slug, labels: { en: [name] } });
  const federation = await aFederation(db, { name, slug, parent: hub.federation });
  await aClient(db, { name, slug });
  await aPosition(db, hub.person, coop, { from });
  await anAffiliation(db, coop, hub.federation, { from });
  await anAffiliation(db, hub.coop, federation, { from });
  await db.orm.em.fork().execute("INSERT INTO network.coop_skill VALUES (?, ?)", [hub.coop.key, skill.key]);
  await db.orm.em
    .fork()
    .execute("INSERT INTO network.person_skill VALUES (?, ?, 'BASIC')", [hub.person.key, skill.key]);
}
