import type { ClientBase } from "pg";
import { buildWork, type WorkSampleOptions } from "./buildWork.ts";
import { NetworkFacts, type NetworkRows } from "./networkFacts.ts";
import { WorkBook } from "./workBook.ts";
import { analyseWork, writeWork } from "./writeWork.ts";

/** What a loaded sample has of each. */
export interface WorkCounts {
  readonly opportunities: number;
  readonly projects: number;
  readonly ledgerEntries: number;
}

export interface MakeUpWorkOptions extends WorkSampleOptions {
  /** Called as requests are written, with how many of how many. */
  readonly onProgress?: (written: number, inAll: number) => void;
}

/** Rows that are held before they are written: a few megabytes. */
const rowsAtOnce = 10_000;

/** Makes up work on a made-up network, which it is shown first, piece by piece. */
export class WorkSample {
  readonly #facts = new NetworkFacts();
  readonly #book = new WorkBook();
  readonly #options: MakeUpWorkOptions;

  constructor(options: MakeUpWorkOptions) {
    this.#options = options;
  }

  observe(rows: NetworkRows): void {
    this.#facts.observe(rows);
  }

  /** Writes the work, in the transaction that the caller has begun. */
  async write(client: ClientBase): Promise<void> {
    await writeWork(client, this.#pieces());
    await analyseWork(client);
  }

  get counts(): WorkCounts {
    return {
      opportunities: this.#book.countOf("opportunity"),
      projects: this.#book.countOf("project"),
      ledgerEntries: this.#book.countOf("ledger_entry"),
    };
  }

  *#pieces() {
    const book = this.#book;
    for (const [made, inAll] of buildWork(this.#facts, book, this.#options)) {
      if (book.size < rowsAtOnce) continue;
      yield book.take();
      this.#options.onProgress?.(made, inAll);
    }
    yield book.take();
    this.#options.onProgress?.(1, 1);
  }
}
