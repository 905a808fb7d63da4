import { ClientError } from "../../../../errors/appError.ts";

/** What is asked can't be solved as it stands; the message says what is beyond its bound. */
export class TeamProblemError extends ClientError {
  readonly code = "TEAM_PROBLEM_REFUSED";
}
