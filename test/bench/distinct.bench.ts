import type { Bench, Measurement } from "./bench.ts";
import { cpuMsOf } from "./cpuOf.ts";
import { post } from "./load.ts";
import { residentBytesOf } from "./memoryOf.ts";
import { startSampleDatabase } from "./sampleDatabase.ts";
import { startOurs } from "./sampleServers.ts";

/** So many different operations, and a look at the memory after each tenth of them. */
const count = 20_000;
const quickCount = 400;
const atOnce = 8;

const fields = [
  ..."id slug name website coopType status description foundedYear createdAt updatedAt country{code} countries{code}".split(
    " ",
  ),
  ..."skills(first:2){nodes{slug}} people(first:2){nodes{name,slug,timeZone}} projects(first:2){nodes{name,state}}".split(
    " ",
  ),
];

/** What no other operation asks for: its fields are chosen by the bits of its number, and one has its name. */
function operationOf(number: number): string {
  const chosen = fields.filter((_, index) => ((number >> (index % 14)) + index) & 1);
  return JSON.stringify({ query: `{ coops(first: 2) { nodes { n${number}: id ${chosen.join(" ")} } } }` });
}

/**
 * Operations of which each comes once: what is kept of them has a bound, so memory ends to grow. There is no peer; a note has the
 * resident memory after each tenth.
 */
export const distinct: Bench = async (options) => {
  const { signal, say, note, quick } = options;
  await using database = await startSampleDatabase(69, signal);
  await using server = await startOurs(database, options);
  const total = quick ? quickCount : count;
  const resident: number[] = [];
  const [startedMs, cpuBefore] = [performance.now(), await cpuMsOf(server.pid)];
  for (let number = 0; number < total; number += atOnce) {
    signal.throwIfAborted();
    await Promise.all(Array.from({ length: atOnce }, (_, index) => post(server, operationOf(number + index))));
    if ((number + atOnce) % (total / 10) > 0) continue;
    resident.push(Math.round((await residentBytesOf(server.pid)) / 1e6));
    say(`${number + atOnce} operations, ${resident.at(-1)} MB`);
  }
  const took = performance.now() - startedMs;
  note(`MB of resident memory after each tenth of ${total} different operations: ${resident.join(", ")}`);
  const measured: Measurement = {
    bench: "distinct",
    program: server.program,
    version: server.version,
    requests: total,
    cpuMsPerRequest: ((await cpuMsOf(server.pid)) - cpuBefore) / total,
    requestsPerSecond: (total / took) * 1_000,
    ratioToPeer: null,
  };
  return [measured];
};
