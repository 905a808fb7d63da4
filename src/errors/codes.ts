/** What a code means and what whoever meets it can do about it. */
export interface CodeDescription {
  readonly meaning: string;
  readonly remedy: string;
}

/** Every error code stands here once. Tests and clients match codes, never messages. */
export const errorCodes = {
  BAD_USER_INPUT: {
    meaning: "An argument or a variable has a value that is not accepted.",
    remedy: "Read the message: it names the argument and its bound.",
  },
  GRAPHQL_PARSE_FAILED: {
    meaning: "The document is not GraphQL.",
    remedy: "Mend the syntax at the location given.",
  },
  GRAPHQL_VALIDATION_FAILED: {
    meaning: "The document does not fit the public schema.",
    remedy: "Compare it with the schema at /graphiql.",
  },
  OPERATION_RESOLUTION_FAILURE: {
    meaning: "The operation to run could not be told from the request.",
    remedy: "Send operationName when the document holds several operations.",
  },
  OPERATION_TOO_LARGE: {
    meaning: "The operation is deeper, longer or wider than the gateway takes.",
    remedy: "Split the operation; the message names the bound.",
  },
  ANSWER_TOO_LARGE: {
    meaning: "The answer would have more bytes than any may.",
    remedy: "Ask for smaller pages, or for less of each object; the message names the bound.",
  },
  OPERATION_NOT_PLANNABLE: {
    meaning: "The operation is valid, but no way leads through the subgraphs to a field of it.",
    remedy:
      "Leave out the field that the message names, or ask for it elsewhere; its subgraph could give its type a key.",
  },
  OPERATION_TOO_COSTLY: {
    meaning: "What the operation asks for could cost more than one operation may.",
    remedy:
      "Ask for smaller pages or in several operations; the message names the dearest field, extensions.cost the cost.",
  },
  BAD_REQUEST: {
    meaning: "The request is not a GraphQL request.",
    remedy: "Send JSON as the GraphQL-over-HTTP specification describes.",
  },
  UNAUTHENTICATED: {
    meaning: "The request needs a token, or the one it carries is not known.",
    remedy: "Send Authorization: Bearer with the operator token.",
  },
  ORIGIN_REFUSED: {
    meaning: "A page of an origin that may not ask here has opened a WebSocket, or wanted to know what it may send.",
    remedy: "Name the page's origin in PATIO_ORIGINS: scheme, host and port, as browsers send them.",
  },
  HOST_REFUSED: {
    meaning: "A request asked for a host name that this server does not answer to.",
    remedy: "Name the host in PATIO_HOSTS; addresses and localhost need no entry.",
  },
  SIGNATURE_REFUSED: {
    meaning: "A request to one of our subgraphs is not signed, or its signature does not hold.",
    remedy: "Sign each request anew with the key that patio subgraph key prints; the message names the rule.",
  },
  SIGNING_KEY_UNREADABLE: {
    meaning: "A file that should hold a signing key does not.",
    remedy: "Write what patio subgraph key prints into it, and nothing else.",
  },
  SUBGRAPH_UNAVAILABLE: {
    meaning: "A subgraph did not give a usable answer.",
    remedy: "Try again; the other fields of the answer are complete.",
  },
  SUBGRAPH_TIMEOUT: {
    meaning: "A subgraph took longer than it may.",
    remedy: "Try again; the other fields of the answer are complete.",
  },
  SUBGRAPH_ERROR: {
    meaning: "A partner's subgraph reported an error of its own without a code.",
    remedy: "Read the message; extensions.subgraph names whom to ask.",
  },
  SUBGRAPH_URL_REFUSED: {
    meaning:
      "The URL of a subgraph is not one that the gateway asks: its scheme, credentials in it, or an address that is not public.",
    remedy:
      "Give a public http(s) URL. PATIO_ALLOW_PRIVATE_SUBGRAPHS=true opens private and loopback addresses, never link-local ones.",
  },
  SUBGRAPH_SDL_UNAVAILABLE: {
    meaning: "A subgraph that was asked for its SDL did not give it.",
    remedy: "Read the message; the subgraph must answer { _service { sdl } } within 5 s, with at most 1 MB.",
  },
  INTERNAL_SERVER_ERROR: {
    meaning: "The server broke a promise of its own.",
    remedy: "Report the errorId of the extensions; the log holds the rest.",
  },
  OVERLOADED: {
    meaning: "The server, or its database, has more to do than it can in time; this was not done.",
    remedy: "Send it again in a moment: Retry-After, over HTTP, says when.",
  },
  DB_UNAVAILABLE: {
    meaning: "The database can't be reached, is starting or ending, takes no writes, or has no room.",
    remedy: "Send it again in a moment; a mutation with the same idempotency key.",
  },
  CURSOR_TOO_OLD: {
    meaning: "What came after a cursor of events is not kept any more, or the cursor is of another database.",
    remedy: "Read anew what you follow, then subscribe without the cursor.",
  },
  SCHEMA_RELOAD: {
    meaning: "Another supergraph is served, and the subscription's document does not fit it.",
    remedy: "Mend the document, and go on after extensions.cursor.",
  },
  TOO_MANY_SUBSCRIPTIONS: {
    meaning: "A connection, or the whole server, holds as many subscriptions, operations or sockets as it may.",
    remedy: "End some that you do not need, or open another connection; the message names the bound.",
  },
  TOO_MANY_CONNECTIONS: {
    meaning: "An address, or a network of 64 bits in IPv6, holds as many connections as it may.",
    remedy: "Close some. PATIO_CONNECTIONS_PER_ADDRESS is the bound; a proxy before the server counts as one address.",
  },
  SERVICE_STOPPING: {
    meaning: "The server is shutting down and takes no new operations.",
    remedy: "Send the operation to another instance, or again in a moment.",
  },
  CONFIG_INVALID: {
    meaning: "An environment variable is unknown or has a bad value.",
    remedy: "Mend the key that the message names; README.md lists them all.",
  },
  PORT_UNAVAILABLE: {
    meaning: "The server could not listen on its port.",
    remedy: "Choose another PORT or HOST, or stop what uses it.",
  },
  DATABASE_UNREACHABLE: {
    meaning: "PostgreSQL did not answer.",
    remedy: "Check DATABASE_URL and that the server runs and accepts the user.",
  },
  DATABASE_UNSUITABLE: {
    meaning: "PostgreSQL answers but can't be used: too old, or not migratable.",
    remedy: "Use PostgreSQL 15 or later and a user that owns the database.",
  },
  EMBEDDED_POSTGRES_FAILED: {
    meaning: "The embedded PostgreSQL could not be prepared or started.",
    remedy: "Read the message; PATIO_DATA_DIR must be writable. DATABASE_URL uses another server instead.",
  },
  COMPOSITION_FAILED: {
    meaning: "The subgraphs do not compose to a supergraph.",
    remedy: "Mend the subgraph that the message names.",
  },
  FEATURE_UNSUPPORTED: {
    meaning:
      "A subgraph or a supergraph asks of the gateway what it does not do, such as @authenticated; it would be served unprotected.",
    remedy: "Take away what the message names, and let the subgraph itself enforce it.",
  },
  OWNERSHIP_REFUSED: {
    meaning: "A subgraph would answer, override, change or hide what belongs to another.",
    remedy: "Give the field another name, or extend the type by its key without that field; the message names both.",
  },
  SUPERGRAPH_UNREADABLE: {
    meaning: "A file is not a supergraph, or does not say where its subgraphs are.",
    remedy: "Give the supergraph's SDL as a composition writes it, with the URL of every subgraph.",
  },
  PLAN_UNSUPPORTED: {
    meaning: "The planner produced a node that the executor does not know.",
    remedy: "Report the operation; the versions of planner and executor do not fit.",
  },
  IMPORT_UNREADABLE: {
    meaning: "A file to import is missing, is not what its name says, or has a shape that no format has.",
    remedy: "Name the format with --format, or mend the file.",
  },
  SAMPLE_PRESENT: {
    meaning: "The database holds the sample network, which is never mixed with a real one.",
    remedy: "Import with --replace-sample to remove the sample first.",
  },
  SAMPLE_IN_USE: {
    meaning: "Records that were made besides the sample refer to it, so that it can't be removed without them.",
    remedy: "Read the message: it names them. Let them refer to records of your own, or use another database.",
  },
  SAMPLE_REFUSED: {
    meaning: "The database holds a real network, which the sample never replaces.",
    remedy: "Load the sample into another database: set DATABASE_URL or PATIO_DATA_DIR.",
  },
  TEAM_PROBLEM_REFUSED: {
    meaning: "A search for teams asks for more than the solver takes, or for what no team can be.",
    remedy: "Read the message: it names the bound.",
  },
  BUSY: {
    meaning:
      "Something was not done for lack of time: the server had too much to do, and nothing is wrong with what was asked.",
    remedy: "Try again in a few seconds.",
  },
  TEAM_SOLVER_FAILED: {
    meaning: "A search for teams ended without a result.",
    remedy: "Report the errorId of the extensions; the log holds the rest.",
  },
  STORY_BROKEN: {
    meaning: "A step of patio story did not go as it is told.",
    remedy: "Read the message; the server must run with its sample, and the token must be the operator's.",
  },
  WATCH_ENDED: {
    meaning: "patio watch can't follow any more, or could not begin.",
    remedy: "Read the message: it says why; mend the filter, the token or the cursor.",
  },
} as const satisfies Record<string, CodeDescription>;

export type ErrorCode = keyof typeof errorCodes;
