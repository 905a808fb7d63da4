import { calendarOf } from "./calendar.ts";
import { bringInCast } from "./cast.ts";
import { payOut, receiveMoney } from "./money.ts";
import { staffRequest } from "./request.ts";
import { Teller, type TellerOptions } from "./teller.ts";
import { agreeWithClient, negotiateFirst } from "./terms.ts";
import { closeProject, deliverProject, growTeam, startProject } from "./years.ts";

/** What a play needs. */
export interface PlayOptions extends TellerOptions {
  /** The operator's token: it brings in co-ops, people and the client. */
  readonly operator: string;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * Plays project MakerConnect: from a team of two to a team of eight, and after two years about 800,000 EUR for the co-ops.
 * Only these figures are known; all others are sample data.
 *
 * @throws {StoryBrokenError} at the step that does not go as it is told
 */
export async function playMakerconnect({ operator, today, ...options }: PlayOptions): Promise<void> {
  const teller = new Teller(options);
  const calendar = calendarOf(today);
  const cast = await bringInCast(teller, operator, options.play);
  const staffed = await staffRequest(teller, cast, calendar, operator);
  await agreeWithClient(teller, cast, staffed);
  await negotiateFirst(teller, cast, calendar, staffed);
  const projectId = await startProject(teller, cast, calendar, staffed);
  await growTeam(teller, cast, calendar, { projectId, opportunityId: staffed.opportunityId });
  await receiveMoney(teller, cast, calendar, projectId);
  await deliverProject(teller, cast, calendar, projectId);
  await payOut(teller, cast, projectId);
  await closeProject(teller, cast, projectId);
}
