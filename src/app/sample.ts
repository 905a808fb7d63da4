import {
  type LoadSampleOptions,
  loadSample,
  loadSampleIfEmpty,
  type SampleCounts as NetworkCounts,
} from "../domain/network/index.ts";
import { type WorkCounts, WorkSample } from "../domain/work/index.ts";
import type { MikroORM } from "../persistence/orm.ts";

export type SampleCounts = NetworkCounts & WorkCounts;

export interface WholeSampleOptions extends Omit<LoadSampleOptions, "further" | "onProgress"> {
  /** The day on which its history ends, `YYYY-MM-DD`; today. */
  readonly day?: string;
  /** Called as rows are written, with the part that is done, 0 to 1; at the end with 1. */
  readonly onProgress?: (done: number) => void;
}

/**
 * Writes a sample of every context in one transaction, in the place of an earlier one.
 *
 * @throws {SampleRefusedError} when the database holds records that are not a sample; nothing is changed
 */
export async function loadWholeSample(orm: MikroORM, options: WholeSampleOptions): Promise<SampleCounts> {
  const { work, network } = partsOf(options);
  return { ...(await loadSample(orm, network)), ...work.counts };
}

/** The same when there is nothing yet, as at a first start; null when there is. */
export async function loadWholeSampleIfEmpty(orm: MikroORM, options: WholeSampleOptions): Promise<SampleCounts | null> {
  const { work, network } = partsOf(options);
  const counts = await loadSampleIfEmpty(orm, network);
  return counts && { ...counts, ...work.counts };
}

/** Network and work take about as long as each other. */
function partsOf({ day = new Date().toISOString().slice(0, 10), onProgress, ...options }: WholeSampleOptions) {
  const half = (start: number) => (written: number, inAll: number) => onProgress?.(start + written / inAll / 2);
  const work = new WorkSample({ seed: options.seed, day, onProgress: half(0.5) });
  return { work, network: { ...options, onProgress: half(0), further: work } satisfies LoadSampleOptions };
}
