import { buildSample, type SampleOptions } from "../../src/domain/network/sample/buildSample.ts";
import type { SampleNetwork } from "../../src/domain/network/sample/sampleNetwork.ts";
import { sampleTables } from "../../src/domain/network/sample/sampleTables.ts";

/** Every row of a sample network at once. */
export function wholeSample(options: SampleOptions): SampleNetwork {
  const whole = Object.fromEntries(Object.keys(sampleTables).map((part) => [part, [] as object[]]));
  for (const rows of buildSample(options)) {
    for (const [part, some] of Object.entries(rows)) whole[part]!.push(...some);
  }
  return whole as unknown as SampleNetwork;
}
