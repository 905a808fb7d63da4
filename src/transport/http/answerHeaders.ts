/**
 * What every answer says unless it says otherwise: browsers take it for nothing but what it is named, and nobody keeps it. What an
 * operation answers depends on who asks and on the moment, so nothing of GraphQL is public; files of the console say otherwise.
 *
 * Sources: Fetch, "`X-Content-Type-Options` header"; RFC 9111, "no-store"
 */
export const answerHeaders = { "x-content-type-options": "nosniff", "cache-control": "no-store" } as const;
