import type { Runtime } from "./runtime.ts";

/**
 * The gateway as transports and the composition root hold it: what it serves is replaced as a whole, while it serves.
 * Whoever has begun an operation on a runtime ends it there, so a swap waits for nothing and breaks nothing off.
 */
export interface Gateway {
  /** What operations that begin now run on. */
  readonly current: Runtime;
  /** Serves another supergraph from now on. */
  swap(next: Runtime): void;
  /** Tells of each swap. What it returns ends that. */
  onSwap(tell: (now: Runtime) => void): () => void;
}

export function createGateway(first: Runtime): Gateway {
  let current = first;
  const listeners = new Set<(now: Runtime) => void>();
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
