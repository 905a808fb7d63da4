/** A country of the sample: how often co-ops are there, what is spoken, which clocks are read. */
export interface SampleCountry {
  /** ISO 3166-1 alpha-2. */
  readonly code: string;
  /** Its share of the co-ops, against the other weights. */
  readonly weight: number;
  /** First languages of its people, each with a pool of names. */
  readonly languages: readonly NameLanguage[];
  /** Languages that some speak besides those and English. */
  readonly also: readonly string[];
  /** IANA names; the first is the commonest. */
  readonly timeZones: readonly [string, ...string[]];
}

/** A primary language for which there are names of people. */
export type NameLanguage =
  | "es"
  | "pt"
  | "en"
  | "fr"
  | "it"
  | "de"
  | "nl"
  | "el"
  | "hi"
  | "sv"
  | "fi"
  | "pl"
  | "hr"
  | "tr"
  | "ja"
  | "ko"
  | "sw";

/** The countries, the ones that a small network has first. */
export const countries: readonly SampleCountry[] = [
  {
    code: "AR",
    weight: 14,
    languages: ["es"],
    also: ["pt", "it"],
    timeZones: ["America/Argentina/Buenos_Aires", "America/Argentina/Cordoba"],
  },
  { code: "BR", weight: 9, languages: ["pt"], also: ["es"], timeZones: ["America/Sao_Paulo", "America/Recife"] },
  { code: "ES", weight: 8, languages: ["es"], also: ["ca", "gl", "eu", "fr"], timeZones: ["Europe/Madrid"] },
  { code: "GB", weight: 8, languages: ["en"], also: ["cy", "fr", "es"], timeZones: ["Europe/London"] },
  { code: "UY", weight: 4, languages: ["es"], also: ["pt"], timeZones: ["America/Montevideo"] },
  {
    code: "US",
    weight: 5,
    languages: ["en"],
    also: ["es"],
    timeZones: ["America/New_York", "America/Chicago", "America/Los_Angeles"],
  },
  { code: "CA", weight: 4, languages: ["en", "fr"], also: ["es"], timeZones: ["America/Toronto", "America/Vancouver"] },
  { code: "FR", weight: 5, languages: ["fr"], also: ["es", "de", "ar"], timeZones: ["Europe/Paris"] },
  { code: "IT", weight: 4, languages: ["it"], also: ["fr", "es"], timeZones: ["Europe/Rome"] },
  { code: "DE", weight: 4, languages: ["de"], also: ["tr", "pl", "fr"], timeZones: ["Europe/Berlin"] },
  { code: "MX", weight: 4, languages: ["es"], also: ["fr"], timeZones: ["America/Mexico_City", "America/Tijuana"] },
  { code: "CL", weight: 3, languages: ["es"], also: ["pt"], timeZones: ["America/Santiago"] },
  { code: "CO", weight: 3, languages: ["es"], also: ["pt"], timeZones: ["America/Bogota"] },
  { code: "PT", weight: 2, languages: ["pt"], also: ["es", "fr"], timeZones: ["Europe/Lisbon"] },
  { code: "BE", weight: 2, languages: ["nl", "fr"], also: ["de"], timeZones: ["Europe/Brussels"] },
  { code: "NL", weight: 2, languages: ["nl"], also: ["de", "fr"], timeZones: ["Europe/Amsterdam"] },
  { code: "GR", weight: 2, languages: ["el"], also: ["de", "fr"], timeZones: ["Europe/Athens"] },
  { code: "IN", weight: 2, languages: ["hi"], also: ["ta", "bn", "mr"], timeZones: ["Asia/Kolkata"] },
  { code: "CR", weight: 1, languages: ["es"], also: ["fr"], timeZones: ["America/Costa_Rica"] },
  { code: "PY", weight: 1, languages: ["es"], also: ["gn", "pt"], timeZones: ["America/Asuncion"] },
  { code: "BO", weight: 1, languages: ["es"], also: ["qu", "ay"], timeZones: ["America/La_Paz"] },
  { code: "PE", weight: 2, languages: ["es"], also: ["qu"], timeZones: ["America/Lima"] },
  { code: "EC", weight: 1, languages: ["es"], also: ["qu"], timeZones: ["America/Guayaquil"] },
  { code: "IE", weight: 1, languages: ["en"], also: ["ga", "fr"], timeZones: ["Europe/Dublin"] },
  { code: "AT", weight: 1, languages: ["de"], also: ["hr", "it"], timeZones: ["Europe/Vienna"] },
  { code: "CH", weight: 1, languages: ["de", "fr", "it"], also: ["es"], timeZones: ["Europe/Zurich"] },
  { code: "SE", weight: 2, languages: ["sv"], also: ["fi", "de"], timeZones: ["Europe/Stockholm"] },
  { code: "FI", weight: 1, languages: ["fi", "sv"], also: ["de"], timeZones: ["Europe/Helsinki"] },
  { code: "PL", weight: 2, languages: ["pl"], also: ["de", "uk"], timeZones: ["Europe/Warsaw"] },
  { code: "HR", weight: 1, languages: ["hr"], also: ["it", "de"], timeZones: ["Europe/Zagreb"] },
  { code: "DO", weight: 1, languages: ["es"], also: ["fr"], timeZones: ["America/Santo_Domingo"] },
  { code: "TR", weight: 2, languages: ["tr"], also: ["de", "ku"], timeZones: ["Europe/Istanbul"] },
  { code: "JP", weight: 2, languages: ["ja"], also: ["ko"], timeZones: ["Asia/Tokyo"] },
  { code: "KR", weight: 2, languages: ["ko"], also: ["ja"], timeZones: ["Asia/Seoul"] },
  { code: "KE", weight: 1, languages: ["sw"], also: ["fr"], timeZones: ["Africa/Nairobi"] },
  { code: "TZ", weight: 1, languages: ["sw"], also: ["fr"], timeZones: ["Africa/Dar_es_Salaam"] },
  { code: "AU", weight: 1, languages: ["en"], also: ["it"], timeZones: ["Australia/Sydney", "Australia/Perth"] },
  { code: "NZ", weight: 1, languages: ["en"], also: ["mi"], timeZones: ["Pacific/Auckland"] },
  { code: "CU", weight: 1, languages: ["es"], also: ["fr"], timeZones: ["America/Havana"] },
  { code: "MZ", weight: 1, languages: ["pt"], also: ["sw"], timeZones: ["Africa/Maputo"] },
];

/** Countries of a network of up to 69 co-ops. */
const fewCountries = 19;

/**
 * The countries of a network of that many co-ops: as many as co-ops up to 19, and one more for every
 * ten co-ops past 69, up to all of them.
 */
export function countriesOf(coopCount: number): readonly SampleCountry[] {
  const more = Math.max(0, Math.floor((coopCount - 69) / 10));
  return countries.slice(0, Math.min(coopCount, fewCountries + more));
}
