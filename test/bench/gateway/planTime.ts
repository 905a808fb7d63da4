import { beginScope, compose, createRuntime, type Runtime, type Subgraph } from "../../../src/gateway/index.ts";
import { parseOperation } from "./openGateway.ts";
import { operation } from "./operation.ts";
import { sdlsAt } from "./schemas.ts";

/** Medians, in ms. */
export interface PlanTimes {
  readonly supergraphs: number;
  /** An operation that is asked for the first time: normalised, planned, compiled. */
  readonly firstMs: number;
  /** The same operation from another document, as another client writes it: normalised, then found. */
  readonly otherDocumentMs: number;
  /** The same document again: found. */
  readonly cachedMs: number;
}

/**
 * Times the gateway's own part of an operation: its subgraphs have nothing at once, so that neither a fetch nor
 * an answer is in it.
 *
 * @param supergraphs each is planned on anew; the first of them only warms up
 */
export async function timePlans(origin: string, supergraphs: number): Promise<PlanTimes> {
  const first: number[] = [];
  const other: number[] = [];
  const cached: number[] = [];
  for (let round = 0; round <= supergraphs; round++) {
    const sdls = sdlsAt(origin);
    const runtime = createRuntime(
      compose(sdls),
      sdls.map(({ name }) => empty(name)),
    );
    const asked = parseOperation(operation);
    first.push(await timeOf(runtime, asked));
    other.push(await timeOf(runtime, parseOperation(operation.replaceAll("$locale", "$language"))));
    cached.push(await timeOf(runtime, asked));
  }
  const middle = (times: readonly number[]) => times.slice(1).toSorted((a, b) => a - b)[Math.floor(supergraphs / 2)]!;
  return { supergraphs, firstMs: middle(first), otherDocumentMs: middle(other), cachedMs: middle(cached) };
}

async function timeOf(runtime: Runtime, asked: ReturnType<typeof parseOperation>): Promise<number> {
  const startedMs = performance.now();
  await runtime.run(asked, { locale: "en", language: "en" }, beginScope(null, {}));
  return performance.now() - startedMs;
}

function empty(name: string): Subgraph {
  return {
    name,
    prepare: () => async () => ({ data: { coops: [] }, errors: [] }),
    prepareSubscription: () => async function* () {},
    understands: () => false,
  };
}
