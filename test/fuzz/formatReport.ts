import type { FuzzReport } from "./fuzz.ts";
import { describeRequest } from "./request.ts";

const maxSlowShown = 300;

/** A report for people: what came of the requests, which took longest, and every problem. */
export function formatReport(
  name: string,
  { requests, durationMs, notPlanned, outcomes, slowest, problems }: FuzzReport,
): string {
  const perSecond = Math.round(requests / (durationMs / 1000));
  return [
    `${name}: ${requests} requests in ${(durationMs / 1000).toFixed(1)} s, ${perSecond} a second`,
    ...[...outcomes].map(([outcome, count]) => `  ${String(count).padStart(7)}  ${outcome}`),
    `  ${String(notPlanned).padStart(7)}  valid, but not planned`,
    ...slowest.map(
      ({ ms, request }) => `  slow: ${Math.round(ms)} ms  ${describeRequest(request).slice(0, maxSlowShown)}`,
    ),
    ...problems.map((problem) => `PROBLEM: ${problem}`),
  ].join("\n");
}
