/** What one program did in one benchmark: a row of the table and an entry of the JSON. */
export interface Measurement {
  readonly bench: string;
  readonly program: string;
  readonly version: string;
  /** Answered in the measured rounds, all told. */
  readonly requests: number;
  /** User and system time of the program's own process; the median of its rounds. */
  readonly cpuMsPerRequest: number;
  /** The median of its rounds. Other load on the machine moves it. */
  readonly requestsPerSecond: number;
  /** How many times less CPU than the fastest peer a request takes; null when no peer ran. */
  readonly ratioToPeer: number | null;
}

export interface BenchOptions {
  /** Those of its benchmarks that are to run, in their order: most have one. */
  readonly names: readonly string[];
  /** Fewer requests: the whole run takes less than a minute. */
  readonly quick: boolean;
  /** Aborted when the run is to end early. */
  readonly signal: AbortSignal;
  /** Gets a line for each thing that takes a while. */
  readonly say: (line: string) => void;
  /** Gets a line for each result that is no row of the table; they stand below it. */
  readonly note: (line: string) => void;
}

/**
 * Measures our program and its peers in one run, ours first.
 *
 * @throws {Error} when the answers differ or our own program can't be measured; a peer that can't be had is left out
 */
export type Bench = (options: BenchOptions) => Promise<readonly Measurement[]>;
