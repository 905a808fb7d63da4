import type { Reader } from "../../persistence/readPool.ts";

/** Values that are handed out together; what follows from one may be a hundred fields. */
const together = 8;

/** An operation that costs no more, in objects made, never keeps the others waiting for long: a turn for each object would cost more. */
const cheapCost = 10_000;

/** The event loop comes round after this long, whatever is left to hand out. */
const turnMs = 10;

/**
 * When the loaders of one operation send what they are asked for, and hand out what they have read: a turn of the event
 * loop at a time, so that one operation never keeps the others waiting.
 *
 * A loader sends only when all others have handed out their values. What follows from the last of them thus goes into the same
 * statement as what follows from the first, and the number of statements doesn't depend on the number of turns.
 */
export class Turns {
  readonly #signal: AbortSignal | undefined;
  readonly #isCheap: boolean;
  #handingOut = 0;
  #dispatches: (() => void)[] = [];

  /**
   * @param signal aborted when nobody waits for the operation any more: then what is left is refused with its reason
   * @param cost what the operation costs at most, in objects made; large when nobody knows
   */
  constructor({ signal, cost = Number.POSITIVE_INFINITY }: NonNullable<Reader["operation"]> = {}) {
    this.#signal = signal;
    this.#isCheap = cost <= cheapCost;
  }

  /** As DataLoader schedules its batches. */
  readonly schedule = (dispatch: () => void): void => {
    if (this.#dispatches.push(dispatch) === 1) afterPromises(() => this.#dispatchAll());
  };

  /**
   * Values as they are while they are few, or the operation is cheap; else promises that are kept a few at a time.
   */
  handOut<Value>(values: readonly Value[]): (Value | Promise<Value>)[] {
    if (this.#isCheap || values.length <= together) return values.slice();
    const later = values.slice(together).map((value) => ({ value, ...Promise.withResolvers<Value>() }));
    this.#handingOut++;
    let next = 0;
    const handOutSome = (sinceMs: number): void => {
      for (const { value, resolve, reject } of later.slice(next, next + together)) {
        if (this.#signal?.aborted) reject(this.#signal.reason);
        else resolve(value);
      }
      next += together;
      afterPromises(next < later.length ? () => goOn(sinceMs) : end);
    };
    const goOn = (sinceMs: number): void => {
      if (performance.now() - sinceMs < turnMs) handOutSome(sinceMs);
      else setImmediate(() => handOutSome(performance.now()));
    };
    const end = (): void => {
      this.#handingOut--;
      this.#dispatchAll();
    };
    const sinceMs = performance.now();
    afterPromises(() => goOn(sinceMs));
    return [...values.slice(0, together), ...later.map(({ promise }) => promise)];
  }

  #dispatchAll(): void {
    if (this.#handingOut > 0) return;
    const dispatches = this.#dispatches;
    this.#dispatches = [];
    for (const dispatch of dispatches) dispatch();
  }
}

const turnsByReader = new WeakMap<Reader, Turns>();

/** Those of the operation for which a reader reads. */
export function turnsOf(reader: Reader): Turns {
  let turns = turnsByReader.get(reader);
  if (!turns) {
    turns = new Turns(reader.operation);
    turnsByReader.set(reader, turns);
  }
  return turns;
}

/** Once all is done that follows from the promises that are kept by now: ticks come after the queue of promises. */
function afterPromises(act: () => void): void {
  void Promise.resolve().then(() => process.nextTick(act));
}
