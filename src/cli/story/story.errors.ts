import { ClientError } from "../../errors/appError.ts";

/** A step did not go as the story has it. The message names the step and what the server said. */
export class StoryBrokenError extends ClientError {
  readonly code = "STORY_BROKEN";
  constructor(step: string, reason: string, options?: ErrorOptions) {
    super(`The story breaks at "${step}": ${reason}`, { step }, options);
  }
}
