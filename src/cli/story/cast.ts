import type { Teller } from "./teller.ts";

/** A co-op of the story, with its token. */
export interface StoryCoop {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

/** Somebody of the story. */
export interface StoryPerson {
  readonly id: string;
  readonly name: string;
  readonly coop: StoryCoop;
}

export interface Cast {
  /** Looks after the request. */
  readonly lead: StoryCoop;
  /** Goes quiet. */
  readonly quiet: StoryCoop;
  /** The co-ops of the first team. */
  readonly builders: StoryCoop;
  readonly designers: StoryCoop;
  readonly late: StoryCoop;
  readonly coops: readonly StoryCoop[];
  /** The first two are the first team; the others join. */
  readonly people: readonly StoryPerson[];
}

const places = [
  { name: "Taller Norte", country: "AR", timeZone: "America/Argentina/Buenos_Aires", languages: ["es", "en"] },
  { name: "Werkhof Süd", country: "DE", timeZone: "Europe/Berlin", languages: ["de", "en"] },
  { name: "Atelier des Rives", country: "FR", timeZone: "Europe/Paris", languages: ["fr", "en"] },
  { name: "Oficina do Cais", country: "PT", timeZone: "Europe/Lisbon", languages: ["pt", "en"] },
  { name: "Taller del Sur", country: "AR", timeZone: "America/Argentina/Buenos_Aires", languages: ["es", "en"] },
] as const;

/** Who works where: the index of the place. In the order in which they come into the team. */
const jobs = [
  { name: "Mara Vogt", place: 1, skill: "software-development" },
  { name: "Élodie Carrel", place: 2, skill: "ux-ui" },
  { name: "Tomás Ferreyra", place: 0, skill: "software-development" },
  { name: "Inês Matias", place: 3, skill: "software-development" },
  { name: "Julia Ríos", place: 4, skill: "ux-ui" },
  { name: "Jonas Adler", place: 1, skill: "software-development" },
  { name: "Hugo Lemaire", place: 2, skill: "ux-ui" },
  { name: "Paula Sosa", place: 0, skill: "software-development" },
] as const;

const weekdays = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"];
const workingHours = weekdays.map((weekday) => ({ weekday, from: "09:00", to: "17:00" }));

/** Brings in five co-ops from four countries, each with a token of its own, and eight people. All of them are sample data. */
export async function bringInCast(teller: Teller, operator: string, play: string): Promise<Cast> {
  const coops: StoryCoop[] = [];
  for (const place of places) coops.push(await bringInCoop(teller, operator, play, place));
  const people: StoryPerson[] = [];
  for (const job of jobs) people.push(await bringInPerson(teller, operator, coops[job.place]!, job));
  const [lead, builders, designers, quiet, late] = coops as [StoryCoop, StoryCoop, StoryCoop, StoryCoop, StoryCoop];
  return { lead, builders, designers, quiet, late, coops, people };
}

async function bringInCoop(
  teller: Teller,
  operator: string,
  play: string,
  { name, country }: (typeof places)[number],
): Promise<StoryCoop> {
  const { coop } = await teller.act<{ coop: { id: string; name: string } }>({
    step: `${name} is in the network`,
    mutation: "createCoop",
    input: {
      name: `${name} ${play} (sample)`,
      countryCode: country,
      description: "Sample data: made up for the story.",
    },
    select: "coop { id name }",
    token: operator,
  });
  const { token } = await teller.act<{ token: string }>({
    step: `${name} gets a token of its own`,
    mutation: "createAccessToken",
    input: { coopId: coop.id, label: `story ${play}` },
    select: "token accessToken { id }",
    token: operator,
  });
  return { ...coop, token };
}

async function bringInPerson(
  teller: Teller,
  operator: string,
  coop: StoryCoop,
  { name, place, skill }: (typeof jobs)[number],
): Promise<StoryPerson> {
  const { timeZone, languages } = places[place];
  const { person } = await teller.act<{ person: { id: string; name: string } }>({
    step: `${name} works at ${places[place].name}`,
    mutation: "addPerson",
    input: {
      name: `${name} (sample)`,
      coopId: coop.id,
      from: "2020-01-01",
      languages,
      timeZone,
      availability: workingHours,
      skills: [{ skill, level: "ADVANCED" }],
    },
    select: "person { id name }",
    token: operator,
  });
  return { ...person, coop };
}
