import { normaliseName } from "../identity.rules.ts";

/** A column, and what its header may be called in English, Spanish, French, Portuguese and German. */
type Columns = Readonly<Record<string, readonly string[]>>;

const shared = {
  name: ["name", "nombre", "nom", "nome", "bezeichnung"],
  id: ["id", "identifier", "identificador", "identifiant", "kennung"],
  skills: [
    "skills",
    "skill",
    "competencias",
    "habilidades",
    "compétences",
    "Fähigkeiten",
    "Faehigkeiten",
    "Kompetenzen",
  ],
} satisfies Columns;

/** Columns of a file of co-ops; only `name` is required. */
export const coopColumns = {
  ...shared,
  website: [
    ...["website", "web", "url", "site", "homepage", "web page", "sitio", "sitio web", "página web"],
    ...["site web", "site internet", "página", "Webseite", "Internetseite"],
  ],
  country: ["country", "countries", "país", "países", "pays", "Land", "Länder", "Laender"],
  services: [
    ...["services", "service", "servicios", "servicio", "serviços", "serviço", "prestations"],
    ...["Dienstleistungen", "Leistungen", "Dienste"],
  ],
  cooptype: [
    ...["coop type", "type", "tipo", "tipo de cooperativa", "type de coopérative", "Typ", "Art der Genossenschaft"],
  ],
  foundedyear: [
    ...["founded year", "founded", "year founded", "year", "foundation year", "año", "fundación", "fundada"],
    ...["año de fundación", "année", "fondation", "création", "année de création", "année de fondation", "ano"],
    ...["fundação", "ano de fundação", "Jahr", "Gründungsjahr", "Gruendungsjahr", "gegründet"],
  ],
  description: ["description", "descripción", "descrição", "Beschreibung"],
  language: ["language", "idioma", "lengua", "langue", "língua", "Sprache"],
  source: ["source", "fuente", "fonte", "Quelle"],
  sourceurl: ["source url", "url de la fuente", "url de la source", "url da fonte", "URL der Quelle"],
  licence: ["licence", "license", "licencia", "licença", "Lizenz"],
} as const satisfies Columns;

/** Columns of a file of people, which has one of their co-ops; `name` and `coop` are required. */
export const personColumns = {
  ...shared,
  coop: [
    ...["coop", "co-op", "cooperative", "cooperativa", "coopérative", "Genossenschaft", "Kooperative"],
    ...["organisation", "organization", "organización", "organização"],
  ],
  languages: [
    ...[
      "languages",
      "language",
      "idiomas",
      "idioma",
      "lenguas",
      "langues",
      "langue",
      "línguas",
      "língua",
      "Sprachen",
      "Sprache",
    ],
  ],
  timezone: [
    ...["time zone", "timezone", "tz", "zona horaria", "huso horario", "fuseau horaire", "fuso horário", "Zeitzone"],
  ],
  email: ["email", "e-mail", "mail", "correo", "correo electrónico", "courriel", "E-Mail-Adresse"],
  phone: ["phone", "telephone", "teléfono", "téléphone", "telefone", "Telefon"],
} as const satisfies Columns;

/** Which column a header names, without regard to case, accents, spaces and punctuation; null for none. */
export function columnNamed<Column extends string>(
  columns: Readonly<Record<Column, readonly string[]>>,
  header: string,
): Column | null {
  const folded = normaliseName(header);
  const entries = Object.entries(columns) as [Column, readonly string[]][];
  return entries.find(([, names]) => names.some((name) => normaliseName(name) === folded))?.[0] ?? null;
}
