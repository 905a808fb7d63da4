import { ClientError } from "../../errors/appError.ts";
import { plain } from "./plain.ts";

/** Nothing more can be watched. The message holds what the server said, and where to go on. */
export class WatchEndedError extends ClientError {
  readonly code = "WATCH_ENDED";
  constructor(reason: string, cursor: string | null, options?: ErrorOptions) {
    const goOn = cursor === null ? "" : ` Go on with --after ${cursor}`;
    super(plain(`${reason}${goOn}`), { cursor }, options);
  }
}
