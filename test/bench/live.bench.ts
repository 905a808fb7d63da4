import { deepStrictEqual } from "node:assert/strict";
import { join } from "node:path";
import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { type Amounts, type Audience, gather, noteOf, playRound, rowOf } from "./live/deliver.ts";
import { type LiveProgram, openEventWriter, startOther, startOurs } from "./live/programs.ts";
import { measureReconnect } from "./live/reconnect.ts";
import { versionIn } from "./peers.ts";
import { type SampleDatabase, startSampleDatabase } from "./sampleDatabase.ts";
import { projectFolder } from "./server.ts";

const thorough: Amounts = { sockets: 10_000, warmUpEvents: 50, events: 15, rounds: 4 };
const quick: Amounts = { sockets: 400, warmUpEvents: 5, events: 15, rounds: 1 };
const reconnecting = { thorough: 5_000, quick: 100 };

/** What a process opens besides its sockets. */
const otherFiles = 300;

/**
 * One event to many sockets in 10 groups, with a field of another context: our program beside `graphql-ws` as it comes, and beside
 * the limit, one ready frame for every socket. Then a restart that all clients come back from.
 */
export const live: Bench = async (options) => {
  const { quick: isQuick } = options;
  const amounts = isQuick ? quick : thorough;
  refuseLowLimit(amounts.sockets + otherFiles);
  options.say("starting PostgreSQL with 100 co-ops");
  await using database = await startSampleDatabase(100, options.signal);
  const rows = await measureDeliveries(database, amounts, options);
  await using events = await openEventWriter(database);
  const clients = isQuick ? reconnecting.quick : reconnecting.thorough;
  options.note(await measureReconnect(database, events, clients, options));
  return rows;
};

async function measureDeliveries(
  database: SampleDatabase,
  amounts: Amounts,
  options: BenchOptions,
): Promise<readonly Measurement[]> {
  await using stack = new AsyncDisposableStack();
  const events = stack.use(await openEventWriter(database));
  const ours = stack.use(await gather(stack.use(await startOurs(database, events, options)), amounts, options));
  const answer = await ours.crowd.lastAnswer();
  const audiences: Audience[] = [ours];
  for (const program of await startOthers(answer.data, stack, options)) {
    const audience = stack.use(await gather(program, amounts, options));
    deepStrictEqual(await audience.crowd.lastAnswer(), answer, `${program.program} answers differently.`);
    audiences.push(audience);
  }
  for (let round = 1; round <= amounts.rounds; round++) {
    options.say(`round ${round} of ${amounts.rounds}`);
    for (const audience of audiences) await playRound(audience, amounts, amounts.events);
  }
  for (const audience of audiences) options.note(noteOf(audience));
  const measured = audiences.map(rowOf);
  const peerCpuMs = measured[1]!.cpuMsPerRequest;
  return measured.map((row) => ({ ...row, ratioToPeer: peerCpuMs / row.cpuMsPerRequest }));
}

async function startOthers(
  data: unknown,
  stack: AsyncDisposableStack,
  options: BenchOptions,
): Promise<readonly LiveProgram[]> {
  const versionOf = (name: string) => versionIn(join(projectFolder, "node_modules", name));
  const text = JSON.stringify(data);
  const ws = await versionOf("ws");
  return [
    stack.use(await startOther("graphql-ws", ["servePlain.ts"], await versionOf("graphql-ws"), () => text, options)),
    stack.use(await startOther("ws, a ready message", ["serveReady.ts"], ws, () => text, options)),
    stack.use(await startOther("a ready frame", ["serveReady.ts", "--raw"], ws, () => text, options)),
  ];
}

/** @throws {Error} when a process may not open as many files as it must */
function refuseLowLimit(files: number): void {
  const { userLimits } = process.report.getReport() as unknown as {
    readonly userLimits: { readonly open_files: { readonly soft: number | "unlimited" } };
  };
  const { soft } = userLimits.open_files;
  if (typeof soft === "number" && soft < files) {
    throw new Error(
      `A process may open ${soft} files here, and ${files} are needed: raise it with ulimit -n ${files}.`,
    );
  }
}
