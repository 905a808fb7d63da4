import type { QueryRuntime, Runtime } from "./runtime.ts";

/**
 * The gateway as transports and the composition root hold it: what it serves is replaced as a whole, while it serves.
 * Whoever has begun an operation on a runtime ends it there, so a swap waits for nothing and breaks nothing off.
 */
export interface Gateway<R extends QueryRuntime = Runtime> {
  /** What operations that begin now run on. */
  readonly current: R;
  /** Serves another supergraph from now on. */
  swap(next: R): void;
  /** Tells of each swap. What it returns ends that. */
  onSwap(tell: (now: R) => void): () => void;
}

export function createGateway<R extends QueryRuntime>(first: R): Gateway<R> {
  let current = first;
  const listeners = new Set<(now: R) => void>();
  return {
    get current() {
      return current;
    },
    swap(next) {
      current = next;
      for (const tell of listeners) tell(next);
    },
    onSwap(tell) {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}
