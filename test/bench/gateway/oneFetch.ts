import { compose, createRuntime, inProcess, type Runtime } from "../../../src/gateway/index.ts";
import { openGateway, parseOperation, runTimes } from "./openGateway.ts";
import { oneFetchOperation } from "./operation.ts";
import { schemaOf, sdlsAt, subgraphs } from "./schemas.ts";

/** What an operation of one fetch takes, from its validated document to the text of its answer. */
export interface FetchCost {
  readonly requests: number;
  readonly cpuMs: number;
  readonly wallMs: number;
}

export interface FetchCosts {
  readonly inProcess: FetchCost;
  readonly remote: FetchCost;
}

const rounds = 5;

/** Asks the same of a subgraph of this process, which has to work it out each time, and of one that answers over HTTP from memory. */
export async function compareFetches(origin: string, requests: number): Promise<FetchCosts> {
  const remote = openGateway(origin);
  const local = createRuntime(
    compose(sdlsAt(origin)),
    subgraphs.map((subgraph) =>
      inProcess({
        name: subgraph.name,
        schema: schemaOf(subgraph),
        createContext: () => ({}),
        presentError: ({ message }) => ({ message }),
      }),
    ),
  );
  const costs = { inProcess: [] as FetchCost[], remote: [] as FetchCost[] };
  // The first round warms up and does not count.
  for (let round = 0; round <= rounds; round++) {
    costs.inProcess.push(await costOf(local, requests));
    costs.remote.push(await costOf(remote.runtime, requests));
  }
  await Promise.all(remote.subgraphs.map((subgraph) => subgraph.close()));
  return { inProcess: total(costs.inProcess.slice(1)), remote: total(costs.remote.slice(1)) };
}

const asked = parseOperation(oneFetchOperation);

async function costOf(runtime: Runtime, requests: number): Promise<FetchCost> {
  const [startedMs, startedCpu] = [performance.now(), process.cpuUsage()];
  await runTimes(asked, runtime, requests);
  const { user, system } = process.cpuUsage(startedCpu);
  return { requests, cpuMs: (user + system) / 1_000, wallMs: performance.now() - startedMs };
}

function total(costs: readonly FetchCost[]): FetchCost {
  const sum = (pick: (cost: FetchCost) => number) => costs.reduce((all, cost) => all + pick(cost), 0);
  return {
    requests: sum((cost) => cost.requests),
    cpuMs: sum((cost) => cost.cpuMs),
    wallMs: sum((cost) => cost.wallMs),
  };
}
