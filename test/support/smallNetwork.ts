import type { TestNetwork } from "./network.ts";
import {
  aClient,
  aCoop,
  aFederation,
  anAffiliation,
  aPerson,
  aPosition,
  aSkill,
  aSourceOf,
} from "./networkBuilders.ts";

/** A handful of records whose every list is short enough to be written down in a test. */
export type SmallNetwork = Awaited<ReturnType<typeof smallNetwork>>;

/**
 * Three active co-ops in three countries, one that ended, five people, three skills, two federations:
 * Alder (AR, UY) and Briar (AR) are in Ombú, which belongs to Looms; Cedar (GB) was in it until 2025.
 */
export async function smallNetwork(db: TestNetwork) {
  const software = await aSkill(db, {
    slug: "software-development",
    labels: { en: ["Software development", "Programming"], es: ["Desarrollo de software", "Programación"] },
  });
  const ux = await aSkill(db, { slug: "ux-ui", labels: { en: ["UX/UI design"], es: ["Diseño UX/UI"] } });
  const typescript = await aSkill(db, { slug: "typescript", facet: "TECHNOLOGY", labels: { en: ["TypeScript"] } });

  const looms = await aFederation(db, { name: "Looms", level: "INTERNATIONAL" });
  const ombu = await aFederation(db, { name: "Ombú", parent: looms, countries: ["UY", "AR"] });

  const alder = await aCoop(db, {
    name: "Alder",
    website: "https://alder.example",
    host: "alder.example",
    description: "We weave web portals.",
    descriptionLanguage: "en",
    countries: ["AR", "UY"],
    skills: [software, typescript],
    federations: [ombu],
  });
  const briar = await aCoop(db, { name: "Briar", countries: ["AR"], skills: [software, ux], federations: [ombu] });
  const cedar = await aCoop(db, { name: "Cedar", countries: ["GB"], skills: [ux] });
  await anAffiliation(db, cedar, ombu, { from: "2024-01-01", to: "2026-01-01" });
  const ended = await aCoop(db, { name: "Dogwood", status: "DEFUNCT", countries: ["AR", "FR"], skills: [software] });
  await aSourceOf(db, alder, "Web dev", software);

  const timeZone = "America/Argentina/Buenos_Aires";
  const ana = await aPerson(db, {
    name: "Ana",
    languages: ["es", "en"],
    timeZone,
    availability: "{[540,1020)}",
    email: "ana@alder.example",
    phone: "+54 11 5555",
    coops: [alder],
    skills: [{ skill: ux, level: "EXPERT" }, { skill: software }],
  });
  const bruno = await aPerson(db, { name: "Bruno", languages: ["es"], coops: [alder, briar], skills: [{ skill: ux }] });
  const chloe = await aPerson(db, { name: "Chloë", languages: ["en"], coops: [cedar], skills: [{ skill: software }] });
  const drew = await aPerson(db, { name: "Drew" });
  await aPosition(db, drew, briar, { from: "2021-01-01", to: "2026-11-23" });
  const emre = await aPerson(db, { name: "Emre" });
  await aPosition(db, emre, briar, { from: "2026-11-24" });

  const client = await aClient(db, { name: "Harbour", visibility: "PUBLIC", countryCode: "ES" });
  return {
    skills: { software, ux, typescript },
    federations: { looms, ombu },
    coops: { alder, briar, cedar, ended },
    people: { ana, bruno, chloe, drew, emre },
    clients: { client },
  };
}
