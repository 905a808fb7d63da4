import Sequencer from "@jest/test-sequencer";

/**
 * Files that take longest, the longest first. One that began last would leave the other worker without work.
 * Jest knows by itself only where it has run before; the rest follow as it orders them.
 */
const longest = [
  "integration/embeddedPostgres",
  "integration/registry/commands",
  "integration/registry/api",
  "protocol/servedSubgraphs",
  "protocol/liveSwap",
  "integration/sampleNetwork",
  "integration/migrations",
  "unit/work/solver/solveTeam",
].map((name) => `/test/${name}.test.ts`);

export default class LongestFirst extends Sequencer {
  sort(tests) {
    const usual = [...super.sort(tests)];
    const first = longest.flatMap((end) => usual.filter(({ path }) => path.endsWith(end)));
    return [...first, ...usual.filter((test) => !first.includes(test))];
  }
}
