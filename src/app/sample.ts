import {
  type LoadSampleOptions,
  loadSample,
  loadSampleIfEmpty,
  type SampleCounts as NetworkCounts,
} from "../domain/network/index.ts";
import { makeUpWork, type WorkCounts } from "../domain/work/index.ts";
import type { MikroORM } from "../persistence/orm.ts";

export type SampleCounts = NetworkCounts & WorkCounts;

export interface WholeSampleOptions extends Omit<LoadSampleOptions, "makeUpMore"> {
  /** The day on which its history ends, `YYYY-MM-DD`; today. */
  readonly day?: string;
}

/**
 * Writes a sample of every context in one transaction, in the place of an earlier one.
 *
 * @throws {SampleRefusedError} when the database holds records that are not a sample; nothing is changed
 */
export async function loadWholeSample(orm: MikroORM, options: WholeSampleOptions): Promise<SampleCounts> {
  const work = workOn(options);
  const network = await loadSample(orm, { ...options, makeUpMore: work.makeUp });
  return { ...network, ...work.counts! };
}

/** The same when there is nothing yet, as at a first start; null when there is. */
export async function loadWholeSampleIfEmpty(orm: MikroORM, options: WholeSampleOptions): Promise<SampleCounts | null> {
  const work = workOn(options);
  const network = await loadSampleIfEmpty(orm, { ...options, makeUpMore: work.makeUp });
  return network && { ...network, ...work.counts! };
}

function workOn({ seed, day = new Date().toISOString().slice(0, 10) }: WholeSampleOptions) {
  const work: { counts: WorkCounts | null; makeUp: NonNullable<LoadSampleOptions["makeUpMore"]> } = {
    counts: null,
    async makeUp(client, network) {
      work.counts = await makeUpWork(client, network, { seed, day });
    },
  };
  return work;
}
