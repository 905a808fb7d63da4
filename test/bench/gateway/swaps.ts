import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { compose, createGateway, createRuntime } from "../../../src/gateway/index.ts";
import { openGateway, parseOperation, runInTurn } from "./openGateway.ts";
import { operation } from "./operation.ts";
import { sdlsAt } from "./schemas.ts";

setFlagsFromString("--expose-gc");
const gc: () => void = runInNewContext("gc");

/** Operations that run on one supergraph before the next one replaces it. */
const operationsPerSwap = 40;

/**
 * Replaces the supergraph again and again by one that differs by a field, while operations run; those under way end on
 * the one they began with.
 *
 * @returns bytes of memory that the process holds after each swap, without what only waits to be collected: the
 *   garbage of the supergraphs before is old, and V8 lets it lie until the heap has doubled
 */
export async function swapUnderLoad(origin: string, swaps: number): Promise<readonly number[]> {
  const gateway = openGateway(origin);
  const served = createGateway(gateway.runtime);
  const residentBytes: number[] = [];
  let run = 0;

  function swap(): void {
    const sdls = sdlsAt(origin).map((subgraph) =>
      subgraph.name === "commons"
        ? { ...subgraph, sdl: `${subgraph.sdl}\nextend type Lesson { swap${residentBytes.length}: Int }` }
        : subgraph,
    );
    served.swap(createRuntime(compose(sdls), gateway.subgraphs));
    gc();
    residentBytes.push(process.memoryUsage.rss());
  }

  await runInTurn(parseOperation(operation), () => {
    if (++run % operationsPerSwap === 0) swap();
    return residentBytes.length < swaps ? served.current : null;
  });
  await Promise.all(gateway.subgraphs.map((subgraph) => subgraph.close()));
  return residentBytes;
}
