import { InternalError } from "../errors/appError.ts";

/** An environment variable is unknown or has a bad value. The message names the key, never its value. */
export class ConfigError extends InternalError {
  readonly code = "CONFIG_INVALID";
  constructor(problems: readonly string[]) {
    super(`The configuration can't be used: ${problems.join("; ")}.`);
  }
}
