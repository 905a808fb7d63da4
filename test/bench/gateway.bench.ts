import { deepStrictEqual } from "node:assert/strict";
import { mkdtempDisposable, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compose } from "../../src/gateway/supergraph/compose.ts";
import type { Bench, BenchOptions, Measurement } from "./bench.ts";
import { type Amounts, type Contestant, compare } from "./compare.ts";
import { measureEngine } from "./gateway/engine.ts";
import { bodies } from "./gateway/operation.ts";
import { gatewayPeers, startOurs, startPeer, startSubgraphs } from "./gateway/programs.ts";
import { sdlsAt } from "./gateway/schemas.ts";
import { post } from "./load.ts";

const quick: Amounts = {
  warmUp: { requests: 2_000, withinMs: 1_500 },
  round: { requests: 1_000, withinMs: 800 },
  rounds: 2,
};

/** What the operation takes by our plan. */
const fetchCount = 7;

/** One operation over four subgraphs, 7 fetches in 4 steps: our gateway beside those of others, then by itself. */
export const gateway: Bench = async (options) => {
  await using stack = new AsyncDisposableStack();
  const folder = stack.use(await mkdtempDisposable(join(tmpdir(), "patio-bench-")));
  const subgraphs = stack.use(await startSubgraphs(options));
  const file = join(folder.path, "supergraph.graphql");
  await writeFile(file, compose(sdlsAt(subgraphs.url)).sdl);

  return [
    ...(await compareGateways(subgraphs.url, file, options)),
    ...(await measureEngine(subgraphs.url, file, options)),
  ];
};

async function compareGateways(
  origin: string,
  supergraphFile: string,
  options: BenchOptions,
): Promise<readonly Measurement[]> {
  await using stack = new AsyncDisposableStack();
  const ours = stack.use(await startOurs(supergraphFile, options));
  const peers: Contestant[] = [];
  // The last one is the fastest: against it alone is measured when there is little time.
  for (const peer of options.quick ? gatewayPeers.slice(-1) : gatewayPeers) {
    const running = stack.use(await startPeer(peer, supergraphFile, options));
    if (running) peers.push(running);
  }
  await refuseDifference(ours, peers, origin, options);
  return await compare("gateway", ours, peers, options, options.quick ? quick : undefined);
}

/** @throws {Error} unless all answer the same, in every language */
async function refuseDifference(
  ours: Contestant,
  peers: readonly Contestant[],
  subgraphs: string,
  { say }: BenchOptions,
): Promise<void> {
  for (const body of bodies) {
    const expected = JSON.parse(String(await post(ours, body)));
    if (!expected.data || expected.errors)
      throw new Error(`Our answer isn't whole: ${JSON.stringify(expected.errors)}`);
    for (const peer of peers) {
      const answer = JSON.parse(String(await post(peer, body)));
      deepStrictEqual(answer, expected, `${peer.program} answers differently.`);
      if (JSON.stringify(answer.data) !== JSON.stringify(expected.data))
        say(`${peer.program} orders fields differently`);
    }
  }
  for (const contestant of [ours, ...peers]) {
    await takeCalls(subgraphs);
    await post(contestant, bodies[0]!);
    const calls = await takeCalls(subgraphs);
    say(`${contestant.program} asks subgraphs ${calls} times`);
    if (contestant === ours && calls !== fetchCount) throw new Error(`We ask ${calls} times instead of ${fetchCount}.`);
  }
}

/** How often subgraphs were asked since this was called last. */
async function takeCalls(subgraphs: string): Promise<number> {
  return Number(await (await fetch(`${subgraphs}/calls`)).text());
}
