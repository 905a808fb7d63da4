import { RawSocket } from "./rawSocket.ts";

/** What one of the crowd asks for; equal ones stand once in {@link OpenOrder.payloads}. */
export interface OpenOrder {
  readonly url: string;
  /** Of `subscribe` messages. */
  readonly payloads: readonly object[];
  /** Which payload each socket sends. */
  readonly asks: readonly number[];
  /** How many sockets are opened at a time; all when they come back at once. */
  readonly atATime: number;
}

/** What is asked of the process that holds the sockets, in the order of its messages. */
export type Order =
  | { readonly kind: "open"; readonly order: OpenOrder }
  /** Forgets what has come so far. */
  | { readonly kind: "reset" }
  /** Resolves when every socket has got so many answers, or one number for each; false when the time is over. */
  | { readonly kind: "await"; readonly counts: number | readonly number[]; readonly withinMs: number }
  /** When the nth answers came, on the clock of {@link nowMs}. */
  | { readonly kind: "receipts" }
  /** The text of the last answer. */
  | { readonly kind: "last" };

export type Reply = { readonly ok: unknown } | { readonly failed: string };

/** A clock that all processes of a machine share. */
export function nowMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Many sockets with one subscription each, in this process. */
export class Crowd {
  #sockets: RawSocket[] = [];
  #counts = new Uint32Array(0);
  #wanted: (index: number) => number = () => 0;
  #missing = 0;
  #tell: ((error?: Error) => void) | null = null;
  #receipts: number[][] = [];
  #last: Buffer = Buffer.alloc(0);
  #fault: string | null = null;

  async obey(order: Order): Promise<unknown> {
    if (this.#fault !== null) throw new Error(this.#fault);
    switch (order.kind) {
      case "open":
        return this.#open(order.order);
      case "reset":
        this.#counts.fill(0);
        this.#receipts = [];
        return true;
      case "await":
        return this.#await(order.counts, order.withinMs);
      case "receipts":
        return this.#receipts;
      case "last":
        return this.#last.toString("utf8");
    }
  }

  /** Resolves when all have sent their `subscribe`. */
  async #open({ url, payloads, asks, atATime }: OpenOrder): Promise<true> {
    for (const socket of this.#sockets) socket.destroy();
    this.#sockets = [];
    this.#counts = new Uint32Array(asks.length);
    this.#receipts = [];
    const [target, indexes] = [new URL(url), asks.keys()];
    const openInTurn = async () => {
      for (const index of indexes) {
        await this.#openOne(target, index, { id: "1", type: "subscribe", payload: payloads[asks[index]!]! });
      }
    };
    await Promise.all(Array.from({ length: Math.min(atATime, asks.length) }, openInTurn));
    return true;
  }

  #openOne(url: URL, index: number, subscribe: object): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new RawSocket(url, {
        onReady: () => {
          socket.send(subscribe);
          resolve();
        },
        onNext: (bytes, start, end) => this.#took(index, bytes, start, end),
        onBroken: (reason) => {
          this.#fault ??= `Socket ${index} broke: ${reason}`;
          reject(new Error(this.#fault));
          this.#tell?.(new Error(this.#fault));
        },
      });
      this.#sockets.push(socket);
    });
  }

  #took(index: number, bytes: Buffer, start: number, end: number): void {
    const nth = this.#counts[index]!++;
    if (this.#receipts.length === nth) this.#receipts.push([]);
    this.#receipts[nth]!.push(nowMs());
    if (index === 0) this.#last = Buffer.from(bytes.subarray(start, end));
    if (this.#tell === null) return;
    const wanted = this.#wanted(index);
    if (nth + 1 === wanted && --this.#missing === 0) this.#tell();
    if (nth + 1 > wanted) this.#tell(new Error(`Socket ${index} got ${nth + 1} answers instead of ${wanted}.`));
  }

  #await(counts: number | readonly number[], withinMs: number): Promise<boolean> {
    this.#wanted = typeof counts === "number" ? () => counts : (index) => counts[index]!;
    this.#missing = this.#counts.reduce((sum, count, index) => (count < this.#wanted(index) ? sum + 1 : sum), 0);
    if (this.#missing === 0) return Promise.resolve(true);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#tell = null;
        resolve(false);
      }, withinMs);
      this.#tell = (error) => {
        this.#tell = null;
        clearTimeout(timer);
        if (error) reject(error);
        else resolve(true);
      };
    });
  }
}
