import type { Reader } from "../../persistence/readPool.ts";
import { currentRevision, loadPublished, type Published } from "./subgraph/published.ts";
import { UsageStore, type UsageStoreParts } from "./usage/usage.store.ts";

/** What the gateway's side of the program needs of the registry; one for the life of the process. */
export class Registry {
  readonly #reader: Reader;
  readonly #usage: UsageStore;

  constructor(parts: UsageStoreParts) {
    this.#reader = parts.reader;
    this.#usage = new UsageStore(parts);
  }

  /** What is live, all of one instant: the last good supergraph, and the partners to ask. */
  loadPublished(): Promise<Published> {
    return loadPublished(this.#reader);
  }

  /** Rises with every change that takes effect; 0 when nothing was ever published. One cheap read. */
  currentRevision(): Promise<number> {
    return currentRevision(this.#reader);
  }

  /**
   * Adds to how often fields were used on a day, in one statement. Days older than 30 go.
   *
   * @param day in UTC, `YYYY-MM-DD`
   * @param counts by coordinate: `Coop.name`
   */
  recordUsage(day: string, counts: ReadonlyMap<string, number>): Promise<void> {
    return this.#usage.record(day, counts);
  }

  /** How often each coordinate was used in the last days, today among them. */
  usageOf(coordinates: readonly string[], days?: number): Promise<ReadonlyMap<string, number>> {
    return this.#usage.usageOf(coordinates, days);
  }
}
