import { ClientError, InternalError } from "../errors/appError.ts";

/** Events on this side of the cursor are gone, or were never of this log. */
export class CursorTooOldError extends ClientError {
  readonly code = "CURSOR_TOO_OLD";
  constructor(side: "after" | "before" = "after") {
    super(`What came ${side} this cursor is not kept any more. Read anew what you follow, and subscribe without it.`, {
      refetch: true,
    });
  }
}

/** A cursor that no event had. */
export class EventCursorError extends ClientError {
  readonly code = "BAD_USER_INPUT";
  constructor(argument: "after" | "before" = "after") {
    super(`${argument} is not the cursor of an event.`, { argument });
  }
}

/** The log was asked for before it was opened. */
export class LogNotOpenError extends InternalError {
  readonly code = "INTERNAL_SERVER_ERROR";
  constructor() {
    super("The event log is not open.");
  }
}
