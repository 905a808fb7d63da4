import { Random } from "../../shared/sample/random.ts";
import { instantBetween } from "../../shared/sample/sampleDates.ts";
import type { CoopType } from "../coop/coop.rules.ts";
import { type SampleSkill, serviceNamed, skillsOf } from "./buildSkills.ts";
import type { SlugRegister } from "./sampleNames.ts";
import type { CoopRow } from "./sampleNetwork.ts";
import { type CoopLanguage, inventedWords, namePatterns } from "./words/coopNames.ts";
import { countriesOf, type SampleCountry } from "./words/countries.ts";
import { descriptions } from "./words/descriptions.ts";

/** What is kept of a co-op: what its people and federations are made of. */
export interface SampleCoop extends Pick<CoopRow, "id" | "host" | "foundedYear" | "createdAt"> {
  /** Where it works from, the first first. */
  readonly countries: readonly SampleCountry[];
  readonly services: readonly SampleSkill[];
  /** Technologies, sectors and ways of working. */
  readonly otherSkills: readonly SampleSkill[];
  /** In which it names its people's work. */
  readonly language: CoopLanguage;
}

const types: readonly { weight: number; type: CoopType }[] = [
  { weight: 88, type: "WORKER" },
  { weight: 7, type: "MULTI_STAKEHOLDER" },
  { weight: 3, type: "CONSUMER_USER" },
  { weight: 2, type: "PRODUCER" },
];

/** A co-op, and its row. */
export interface WrittenCoop {
  readonly coop: SampleCoop;
  readonly row: CoopRow;
}

/** The co-ops one by one: each country has one before any has two, and the first is in the first country. */
export function* buildCoops(coopCount: number, seed: number, slugs: SlugRegister): Generator<WrittenCoop> {
  const random = new Random(seed, "co-ops");
  const countries = countriesOf(coopCount);
  const words = random.some(inventedWords, inventedWords.length);
  const namedSoFar: Record<CoopLanguage, number> = { es: 0, en: 0, pt: 0 };
  for (let index = 0; index < coopCount; index++) {
    const home = countries[index] ?? random.pickWeighted(countries);
    const language = coopLanguageOf(home);
    const patterns = namePatterns[language];
    const { pattern, promises } = patterns[namedSoFar[language]++ % patterns.length]!;
    const { name, slug } = slugs.take(pattern.replace("*", words[index % words.length]!));
    const services = someServices(random, promises.map(serviceNamed));
    const createdAt = instantBetween(random, "2022-01-01", "2025-11-01");
    const host = `${slug}.example`;
    const otherSkills = someOtherSkills(random);
    const places = random.chance(6) ? withSecond(random, home, countries) : [home];
    const row: CoopRow = {
      id: index + 1,
      slug,
      name,
      website: `https://${host}/`,
      host,
      coopType: random.pickWeighted(types).type,
      status: "ACTIVE",
      description: describe(random, language, services),
      descriptionLanguage: language,
      foundedYear: random.integer(1998, 2021),
      visibility: "PUBLIC",
      createdAt,
      updatedAt: createdAt,
    };
    const { id, foundedYear } = row;
    yield { row, coop: { id, host, foundedYear, createdAt, language, services, otherSkills, countries: places } };
  }
}

/** Two to eight services: the ones that the name promises, and others. */
function someServices(random: Random, promised: readonly SampleSkill[]): SampleSkill[] {
  const wanted = random.integer(2, 8);
  const software = serviceNamed("software-development");
  const certain = random.chance(50) && !promised.includes(software) ? [...promised, software] : promised;
  const others = skillsOf("SERVICE").filter((skill) => !certain.includes(skill));
  return [...certain, ...random.some(others, wanted - certain.length)];
}

function someOtherSkills(random: Random): SampleSkill[] {
  return [
    ...random.some(skillsOf("TECHNOLOGY"), random.integer(1, 4)),
    ...random.some(skillsOf("SECTOR"), random.integer(0, 2)),
    ...random.some(skillsOf("ENGAGEMENT"), random.integer(1, 2)),
  ];
}

function withSecond(random: Random, home: SampleCountry, countries: readonly SampleCountry[]): SampleCountry[] {
  const second = random.pickWeighted(countries);
  return second === home ? [home] : [home, second];
}

function coopLanguageOf({ languages: [first] }: SampleCountry): CoopLanguage {
  return first === "es" || first === "pt" ? first : "en";
}

function describe(random: Random, language: CoopLanguage, services: readonly SampleSkill[]): string {
  const [first, second] = services.map(({ words }) => insideSentence(words[language === "es" ? "es" : "en"][0]));
  return random.pick(descriptions[language]).replace("{1}", first!).replace("{2}", second!);
}

/** A label as it stands within a sentence: `Hosting` becomes `hosting`, `DevOps` stays. */
function insideSentence(label: string): string {
  return label.replace(/^\p{Lu}\p{Ll}+(?!\p{L})/u, (word) => word.toLowerCase());
}
