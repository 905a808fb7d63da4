import type { Follower } from "./follower.ts";
import type { LogRow } from "./readLog.ts";
import type { Written } from "./writer.ts";

export interface Outcome {
  readonly log: readonly LogRow[];
  readonly written: Written;
  readonly cuts: ReadonlyMap<string, number>;
  readonly followers: readonly Follower[];
  readonly gauges: string;
  readonly problems: readonly string[];
}

const mostProblems = 20;

/** What happened, a line each; the last one is the verdict. */
export function formatReport({ log, written, cuts, followers, gauges, problems }: Outcome): string {
  const heard = followers.reduce((sum, follower) => sum + follower.heard.length, 0);
  const connections = followers.reduce((sum, follower) => sum + follower.connections, 0);
  const { rows, rolledBack, mutations, unanswered } = written;
  return [
    `events     ${log.length} in the log: ${rows} rows and ${mutations} shared requests; ${rolledBack} rows rolled back, ${unanswered} requests unanswered`,
    `clients    ${followers.length}, handed ${heard} events over ${connections} connections`,
    `cuts       ${[...cuts].map(([name, count]) => `${count} ${name}`).join(", ")}`,
    `gauges     ${gauges}`,
    ...problems.slice(0, mostProblems).map((problem) => `problem    ${problem}`),
    ...(problems.length > mostProblems ? [`problem    … and ${problems.length - mostProblems} more`] : []),
    problems.length === 0 ? "soaked: every client's set equals the log" : `soaked: ${problems.length} problems`,
  ].join("\n");
}
