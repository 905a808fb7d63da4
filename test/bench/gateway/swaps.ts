import { compose, createRuntime } from "../../../src/gateway/index.ts";
import { openGateway, parseOperation, runInTurn } from "./openGateway.ts";
import { operation } from "./operation.ts";
import { sdlsAt } from "./schemas.ts";

/** Operations that run on one supergraph before the next one replaces it. */
const operationsPerSwap = 40;

/**
 * Replaces the supergraph again and again by one that differs by a field, while operations run; those under way end on
 * the one they began with.
 *
 * @returns bytes of memory that the process holds after each swap
 */
export async function swapUnderLoad(origin: string, swaps: number): Promise<readonly number[]> {
  const gateway = openGateway(origin);
  let { runtime } = gateway;
  const residentBytes: number[] = [];
  let run = 0;

  function swap(): void {
    const sdls = sdlsAt(origin).map((subgraph) =>
      subgraph.name === "commons"
        ? { ...subgraph, sdl: `${subgraph.sdl}\nextend type Lesson { swap${residentBytes.length}: Int }` }
        : subgraph,
    );
    runtime = createRuntime(compose(sdls), gateway.subgraphs);
    residentBytes.push(process.memoryUsage.rss());
  }

  await runInTurn(parseOperation(operation), () => {
    if (++run % operationsPerSwap === 0) swap();
    return residentBytes.length < swaps ? runtime : null;
  });
  await Promise.all(gateway.subgraphs.map((subgraph) => subgraph.close()));
  return residentBytes;
}
