/** A co-op as both programs answer it, without the shape of either API. */
interface PlainCoop {
  readonly slug: string;
  readonly name: string;
  readonly website: string | null;
  readonly status: string;
  /** ISO 3166-1 alpha-2 of the first country. */
  readonly country: string | null;
  /** By slug. */
  readonly skills: readonly PlainSkill[];
}

interface PlainSkill {
  readonly slug: string;
  readonly facet: string;
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

type Answer<Coop> = { readonly data: { readonly coops: Nodes<Coop> } };
type OurCoop = Omit<PlainCoop, "country" | "skills"> & { country: { code: string } | null; skills: Nodes<PlainSkill> };
type TheirCoop = Omit<PlainCoop, "country" | "skills"> & {
  country: Nodes<{ code: string }>;
  skills: Nodes<{ skill: PlainSkill }>;
};

export const ourRequest = JSON.stringify({
  query: `query {
    coops(first: 100, orderBy: {field: NAME, direction: ASC}) {
      nodes {
        slug name website status
        country { code }
        skills(first: 4) { nodes { slug facet } }
      }
    }
  }`,
});

/** The same rows: what the anonymous may see, in the same order. */
export const postgraphileRequest = JSON.stringify({
  query: `query {
    coops: allCoops(
      first: 100
      orderBy: [FOLDED_NAME_ASC, ROW_ID_ASC]
      condition: {status: "ACTIVE", visibility: "PUBLIC", mergedIntoId: null}
    ) {
      nodes {
        slug name website status
        country: coopCountriesByCoopId(first: 1, orderBy: [POSITION_ASC, COUNTRY_CODE_ASC]) { nodes { code: countryCode } }
        skills: coopSkillsByCoopId(first: 4, orderBy: SKILL_SLUG_ASC) { nodes { skill: skillBySkillId { slug facet } } }
      }
    }
  }`,
});

export function coopsOfOurs({ data }: Answer<OurCoop>): PlainCoop[] {
  return data.coops.nodes.map(({ country, skills, ...coop }) => ({
    ...coop,
    country: country?.code ?? null,
    skills: skills.nodes,
  }));
}

export function coopsOfPostgraphile({ data }: Answer<TheirCoop>): PlainCoop[] {
  return data.coops.nodes.map(({ country, skills, ...coop }) => ({
    ...coop,
    country: country.nodes[0]?.code ?? null,
    skills: skills.nodes.map(({ skill }) => skill),
  }));
}
