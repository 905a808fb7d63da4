import type { FormattedExecutionResult, GraphQLFormattedError } from "graphql";

/** Why events may be missing: the cursor is too old, the connection broke before there was one, a partner's stream broke. */
export type GapReason = "CURSOR_TOO_OLD" | "NO_CURSOR" | "PARTNER";

export interface LiveHandlers<Data> {
  /** An event; `data` is null when it could not be told. */
  readonly next: (result: FormattedExecutionResult<Data>) => void;
  /** Events may be missing before the next one: read anew what you show. */
  readonly gap?: (reason: GapReason) => void;
  /** It is over, and not tried again. */
  readonly error?: (error: LiveError) => void;
  readonly complete?: () => void;
}

/** Why a subscription ended: `cursor` says where to go on, `errors` are the server's. */
export class LiveError extends Error {
  readonly cursor: string | null;
  readonly errors: readonly GraphQLFormattedError[];
  constructor(why: string, cursor: string | null, cause?: unknown) {
    super(why, { cause });
    this.errors = Array.isArray(cause) ? cause : [];
    const told = this.errors[0]?.extensions?.["cursor"];
    this.cursor = typeof told === "string" ? told : cursor;
  }
}
