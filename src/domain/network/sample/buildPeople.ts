import { Random } from "../../shared/sample/random.ts";
import { instantBetween } from "../../shared/sample/sampleDates.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import type { SampleCoop } from "./buildCoops.ts";
import { positionsOf } from "./buildPositions.ts";
import { skillsOf } from "./buildSkills.ts";
import { headCounts, personCountOf } from "./headCounts.ts";
import { SlugRegister } from "./sampleNames.ts";
import type { PersonRow, PersonSkillRow, PositionRow } from "./sampleNetwork.ts";
import type { NameLanguage, SampleCountry } from "./words/countries.ts";
import { personNames } from "./words/personNames.ts";
import { someWorkingWeek } from "./workingWeek.ts";

const levels: readonly { weight: number; level: SkillLevel }[] = [
  { weight: 15, level: "BASIC" },
  { weight: 35, level: "INTERMEDIATE" },
  { weight: 35, level: "ADVANCED" },
  { weight: 15, level: "EXPERT" },
];

/** A person with skills and positions. */
export interface SamplePerson {
  readonly row: PersonRow;
  readonly skills: readonly PersonSkillRow[];
  readonly positions: readonly PositionRow[];
}

/** The people of every co-op one by one, those of the first co-op first. */
export function* buildPeople(coops: readonly SampleCoop[], seed: number): Generator<SamplePerson> {
  const random = new Random(seed, "people");
  const slugs = new SlugRegister();
  let personId = 0;
  let positionId = 0;
  for (const [index, headCount] of headCounts(random, coops.length, personCountOf(coops.length)).entries()) {
    const coop = coops[index]!;
    for (let head = 0; head < headCount; head++) {
      personId++;
      const row = buildPerson(random, personId, coop, slugs);
      const skills = skillsOfPerson(random, personId, coop);
      const positions: PositionRow[] = [];
      for (const place of positionsOf(random, coop, coops)) positions.push({ id: ++positionId, personId, ...place });
      yield { row, skills, positions };
    }
  }
}

function buildPerson(random: Random, id: number, coop: SampleCoop, slugs: SlugRegister): PersonRow {
  const country = random.pick(coop.countries);
  const mother = random.pick(country.languages);
  const name = someName(random, mother);
  const slug = slugs.slug(name);
  const createdAt = instantBetween(random, coop.createdAt, "2025-12-01");
  return {
    id,
    slug,
    name,
    languages: someLanguages(random, country, mother),
    timeZone: random.chance(75) ? country.timeZones[0] : random.pick(country.timeZones),
    availability: someWorkingWeek(random),
    visibility: random.chance(5) ? "MEMBER" : "PUBLIC",
    email: `${slug}@${coop.host}`,
    contactVisibility: "MEMBER",
    createdAt,
    updatedAt: createdAt,
  };
}

/** A first and a last name; often two last names where that is the custom. */
function someName(random: Random, language: NameLanguage): string {
  const { given, family } = personNames[language];
  const lastNames = random.some(family, (language === "es" || language === "pt") && random.chance(60) ? 2 : 1);
  return [random.pick(given), ...lastNames].join(" ");
}

/** One to four BCP-47 primary tags, the mother tongue first. */
function someLanguages(random: Random, { languages, also }: SampleCountry, mother: string): string[] {
  const common = languages.filter(() => random.chance(60));
  const english = random.chance(75) ? ["en"] : [];
  const others = random.some(also, random.pick([0, 0, 0, 1, 1, 2]));
  return [...new Set([mother, ...common, ...english, ...others])].slice(0, 4);
}

/** Two to six skills, most of them what the co-op offers or works with. */
function skillsOfPerson(random: Random, personId: number, { services, otherSkills }: SampleCoop): PersonSkillRow[] {
  const known = [...services, ...otherSkills.filter(({ facet }) => facet === "TECHNOLOGY")];
  const own = random.some(known, random.integer(2, 5));
  const stray = random.chance(30) ? [random.pick(skillsOf("SERVICE"))].filter((skill) => !own.includes(skill)) : [];
  return [...own, ...stray].map(({ id }) => ({ personId, skillId: id, level: random.pickWeighted(levels).level }));
}
