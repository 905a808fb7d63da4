/**
 * 7 fetches in 4 steps: co-ops from `network`; their projects, memberships and their skills' knowledge from `work`,
 * `governance` and `commons`; who sits on the teams from `network` and the lessons from `commons`; the
 * circles of the lessons from `governance`. `$locale` reaches each of them.
 */
export const operation = /* GraphQL */ `
  query Network($locale: String!) {
    coops(first: 16) {
      id
      slug
      name
      website
      foundedYear
      country { code name(locale: $locale) }
      membership { level since label(locale: $locale) }
      skills(first: 4) {
        id
        slug
        label(locale: $locale)
        knowledge(first: 3) { id title(locale: $locale) url licence }
      }
      projects(first: 3) {
        id
        title(locale: $locale)
        state
        startedOn
        seats {
          discipline
          shareBps
          person { id name title(locale: $locale) timeZone }
        }
        lessons(first: 2) {
          text(locale: $locale)
          heardIn { id name(locale: $locale) memberCount }
        }
      }
    }
  }
`;

/** One subgraph answers this one alone. */
export const oneFetchOperation = /* GraphQL */ `
  query Coops($locale: String!) {
    coops(first: 16) {
      id
      name
      website
      country { code name(locale: $locale) }
      skills(first: 4) { id slug label(locale: $locale) }
    }
  }
`;

/**
 * As many as there are connections: each asks in a language of its own, so that no two requests that are under way at
 * once ask the same, and no program can answer two of them with one fetch.
 */
export const locales = ["ca", "de", "en", "es", "fr", "it", "nl", "pt"] as const;

/** Bodies of GraphQL requests over HTTP, one for each language. */
export const bodies = locales.map((locale) => JSON.stringify({ query: operation, variables: { locale } }));
