import { OverloadedError } from "../../errors/databaseTrouble.ts";
import { type Clock, callerLeft, type OperationScope, systemClock } from "../execution/execution.ts";

export interface AdmissionBounds {
  /** Operations worked on at once. */
  readonly maxRunning: number;
  /** Operations that wait for other servers at once, beside those. */
  readonly maxElsewhere: number;
  /** Operations that wait to begin, at once. */
  readonly maxWaiting: number;
}

/**
 * What one process works on at once. Two processors and ten connections to the database are busy with 16; twice as many keep
 * them busy, too, while each turn of the event loop takes longer for what is refused (`npm run bench -- overload`). Those that wait for a partner take nothing but memory meanwhile.
 */
export const usualAdmission: AdmissionBounds = { maxRunning: 32, maxElsewhere: 512, maxWaiting: 256 };

/** An operation may wait so long to begin, in milliseconds, while the queue was empty a moment ago. */
const usualWaitMs = 1_000;
/** A queue that has not been empty for so long, in milliseconds, stands: it will not go by itself. */
const standsAfterMs = usualWaitMs;
/** While a queue stands, an operation may wait so long, in milliseconds, and the newest begins first. */
const standingWaitMs = 100;
/** A queue that has not been empty for so long, in milliseconds, is a lasting overload. */
const lastsAfterMs = 2_500;

interface WaitingOperation {
  /** On the clock of `performance.now()`. */
  readonly untilAt: number;
  begin(): void;
  refuse(): void;
}

/**
 * Bounds what a process has under way. What can't begin waits in a bounded queue; what waits longer than its share, or finds the
 * queue full, is refused at once, so that what does begin is answered in time. One for a process.
 *
 * Source: B. Maurer, "Fail at Scale" (ACM Queue 13, 8): controlled delay, and last in, first out while a queue stands.
 */
export class Admission {
  readonly #bounds: AdmissionBounds;
  readonly #clock: Clock;
  /** The oldest first. */
  readonly #waiting: WaitingOperation[] = [];
  #standsSince = 0;
  #running = 0;
  #elsewhere = 0;
  #refused = 0;

  constructor(bounds: Partial<AdmissionBounds> = {}, clock: Clock = systemClock) {
    this.#bounds = { ...usualAdmission, ...bounds };
    this.#clock = clock;
  }

  /** Operations that are worked on; those that wait for other servers are not among them. */
  get runningCount(): number {
    return this.#running;
  }

  get waitingCount(): number {
    return this.#waiting.length;
  }

  /** Since the start. */
  get refusedCount(): number {
    return this.#refused;
  }

  /** Whether more comes than is done, and has for a while: others should be sent elsewhere. */
  get isOverloaded(): boolean {
    return this.#hasStoodFor(lastsAfterMs);
  }

  /**
   * Works on an operation when its turn has come. A caller that leaves before leaves the queue.
   *
   * @param work gets the scope to work in: it tells when the operation waits for another server
   * @throws {OverloadedError} when its turn has not come in time, or too many wait already
   */
  async run<T>(scope: OperationScope, work: (scope: OperationScope) => Promise<T>): Promise<T> {
    if (this.#hasRoom()) this.#running++;
    else await this.#turn(scope);
    try {
      return await work({ ...scope, elsewhere: this.#elsewhereOf() });
    } finally {
      this.#running--;
      this.#goOn();
    }
  }

  #hasRoom(): boolean {
    return this.#running < this.#bounds.maxRunning;
  }

  #hasStoodFor(ms: number): boolean {
    return this.#waiting.length > 0 && this.#clock.now() - this.#standsSince >= ms;
  }

  #turn({ deadlineAt, signal }: OperationScope): Promise<void> {
    const now = this.#clock.now();
    const waitMs = Math.min(this.#hasStoodFor(standsAfterMs) ? standingWaitMs : usualWaitMs, deadlineAt - now);
    if (this.#waiting.length >= this.#bounds.maxWaiting || waitMs <= 0 || signal.aborted)
      return Promise.reject(this.#refusal(signal));
    if (this.#waiting.length === 0) this.#standsSince = now;
    return new Promise((resolve, reject) => {
      const over = (): void => {
        callOff();
        signal.removeEventListener("abort", refuseNow);
      };
      const waiting: WaitingOperation = {
        untilAt: now + waitMs,
        begin: () => {
          over();
          this.#running++;
          resolve();
        },
        refuse: () => {
          over();
          reject(this.#refusal(signal));
        },
      };
      const refuseNow = (): void => {
        this.#waiting.splice(this.#waiting.indexOf(waiting), 1);
        waiting.refuse();
      };
      const callOff = this.#clock.after(waitMs, refuseNow);
      signal.addEventListener("abort", refuseNow);
      this.#waiting.push(waiting);
    });
  }

  /** Lets those begin for whom there is room. A busy event loop calls timers late: whose time has passed never begins. */
  #goOn(): void {
    while (this.#waiting.length > 0 && this.#hasRoom()) {
      const next = this.#hasStoodFor(standsAfterMs) ? this.#waiting.pop()! : this.#waiting.shift()!;
      if (next.untilAt > this.#clock.now()) next.begin();
      else next.refuse();
    }
  }

  /** An operation that waits for others has no part in what is worked on; when it goes on, it never waits again. */
  #elsewhereOf(): NonNullable<OperationScope["elsewhere"]> {
    let fetches = 0;
    let isCounted = false;
    return async (wait) => {
      if (fetches++ === 0 && this.#elsewhere < this.#bounds.maxElsewhere) {
        isCounted = true;
        this.#elsewhere++;
        this.#running--;
        this.#goOn();
      }
      try {
        return await wait();
      } finally {
        if (--fetches === 0 && isCounted) {
          isCounted = false;
          this.#elsewhere--;
          this.#running++;
        }
      }
    };
  }

  /** A caller that has left is not counted: nobody reads its refusal. */
  #refusal({ reason }: AbortSignal): OverloadedError {
    if (reason !== callerLeft) this.#refused++;
    return new OverloadedError();
  }
}
