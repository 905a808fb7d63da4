import type { ServiceSlug } from "./services.ts";

/** The languages in which co-ops of the sample name and describe themselves. */
export type CoopLanguage = "es" | "en" | "pt";

/** A way to make a name of an invented word, and the services that such a name promises. */
export interface NamePattern {
  /** The invented word replaces `*`. */
  readonly pattern: string;
  readonly promises: readonly ServiceSlug[];
}

const named = (pattern: string, ...promises: ServiceSlug[]): NamePattern => ({ pattern, promises });

/** Words that mean nothing anywhere; as many as a network of the usual size needs for one each. */
export const inventedWords: readonly string[] = [
  ..."Zumbalú Trelquén Ombravia Kestrova Lirumbo Quilmoria Brumelio Tarquilo Nubélago Farolindo Grullonda Tilgorín".split(
    " ",
  ),
  ..."Marquesú Bolunga Perdigalo Vintruca Sorbalia Churimba Alcorvo Drimona Eskalune Floribaz Garlunque Hinomar".split(
    " ",
  ),
  ..."Ixtalunga Jorbéu Karumela Lontravia Mirdanel Novarbol Orquesal Plinquera Quesundra Rondabul Salquimia Tundrelo".split(
    " ",
  ),
  ..."Umbrelisco Valdromé Wexanora Xirimola Yamberú Zorlanda Abrunel Bicaluz Cendromia Dorlisca Embaruco Fraguenta".split(
    " ",
  ),
  ..."Gondrela Huspamira Irbalune Jaltromo Krispalda Luvernia Moltaruca Nerimbao Ostrelia Pravundo Quintamel Rumboreta".split(
    " ",
  ),
  ..."Silbadruna Trompalia Urdimela Vespalume Wolandra Xantibul Yerbaluz Zanquilma Arpegundo Brilvaca Corlimba Destravia".split(
    " ",
  ),
];

/** How co-ops are named, by their language. The first of each is what searches in the documentation look for. */
export const namePatterns: Readonly<Record<CoopLanguage, readonly NamePattern[]>> = {
  es: [
    named("* Web", "software-development", "websites"),
    named("* Desarrollo", "software-development"),
    named("Cooperativa *"),
    named("* Datos", "data-science-analytics"),
    named("Taller *", "training"),
    named("* Nube", "cloud-infrastructure", "hosting"),
    named("* Diseño", "ux-ui", "graphic-design"),
    named("* Software Libre", "free-software", "software-development"),
    named("* Redes", "networks", "system-administration"),
    named("* Móvil", "mobile-development"),
    named("* Accesible", "accessibility", "ux-ui"),
  ],
  en: [
    named("* Web", "software-development", "websites"),
    named("* Software", "software-development"),
    named("* Co-op"),
    named("* Data", "data-science-analytics", "data-engineering"),
    named("* Hosting", "hosting", "system-administration"),
    named("* Design Works", "ux-ui", "branding"),
    named("* Security", "it-security"),
    named("* Learning", "lms", "training"),
    named("* Mobile", "mobile-development"),
    named("* Testing", "qa-testing"),
    named("* Maps", "mapping-gis"),
  ],
  pt: [
    named("* Web", "software-development", "websites"),
    named("* Desenvolvimento", "software-development"),
    named("Cooperativa *"),
    named("* Dados", "data-science-analytics"),
    named("Oficina *", "training"),
    named("* Nuvem", "cloud-infrastructure", "devops"),
    named("* Livre", "free-software"),
  ],
};
