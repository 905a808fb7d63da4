import { solveAside } from "../../src/app/solveAside.ts";
import { aNetworkProblem, aTeamProblem } from "../support/teamProblem.ts";
import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { versionIn } from "./peers.ts";
import { projectFolder } from "./server.ts";

/** How many seats of 8 one of 2,000 people could hold: the fewer skills a network has, the more. */
const skillCounts = [37, 15, 8];
const quickSeeds = [1, 2, 3, 4];
const seeds = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The best three teams for 8 seats out of 2,000 candidates, each problem once, in the solver's thread as the server runs it;
 * `--quick` only those with 37 skills. There is no peer. Notes tell how many were proven and the slowest.
 */
export const solver: Bench = async (options) => {
  const aside = solveAside();
  const version = await versionIn(projectFolder);
  try {
    // Loads the thread and the WebAssembly.
    await aside.solve(aTeamProblem());
    const rows: Measurement[] = [];
    for (const skills of options.quick ? skillCounts.slice(0, 1) : skillCounts) {
      options.say(`2,000 candidates with 4 of ${skills} skills each`);
      const problems = (options.quick ? quickSeeds : seeds).map((seed) => aNetworkProblem(seed, { skills }));
      rows.push({ ...(await measure(skills, problems, aside.solve, options)), version });
    }
    return rows;
  } finally {
    await aside.close();
  }
};

async function measure(
  skills: number,
  problems: readonly ReturnType<typeof aNetworkProblem>[],
  solve: ReturnType<typeof solveAside>["solve"],
  { signal, note }: BenchOptions,
): Promise<Omit<Measurement, "version">> {
  const times: number[] = [];
  let proven = 0;
  let widest = 0;
  const before = process.cpuUsage();
  for (const problem of problems) {
    signal.throwIfAborted();
    const startedAt = performance.now();
    const { proposals } = await solve(problem);
    times.push(performance.now() - startedAt);
    if (proposals.length !== 3) throw new Error(`${skills} skills: ${proposals.length} teams were found instead of 3.`);
    if (proposals.every(({ provenOptimal }) => provenOptimal)) proven++;
    widest = Math.max(widest, ...proposals.map(({ gap }) => gap ?? 0));
  }
  const { user, system } = process.cpuUsage(before);
  const [slowest, all] = [Math.max(...times), times.reduce((sum, time) => sum + time, 0)];
  const gap = widest === 0 ? "" : `, the widest gap ${(100 * widest).toFixed(1)} %`;
  note(`${skills} skills: ${proven} of ${problems.length} proven, the slowest in ${Math.round(slowest)} ms${gap}`);
  return {
    bench: `solver, ${skills} skills`,
    program: "patio-graph",
    requests: problems.length,
    cpuMsPerRequest: (user + system) / 1_000 / problems.length,
    requestsPerSecond: (1_000 * problems.length) / all,
    ratioToPeer: null,
  };
}
