import { applyDue, type WorkDependencies } from "../domain/work/index.ts";
import type { Log } from "../observability/log.ts";

/** How often what came due is looked for: a lease is held at most this much longer. */
const sweepEveryMs = 1_000;

export interface LeaseSweeper {
  /** Applies what is due now. While it runs, everyone who asks waits for the same run. */
  run(): Promise<void>;
  /** Waits for the end of a run, and begins none any more. */
  stop(): Promise<void>;
}

/**
 * Lets leases lapse and requests expire when they come due, at once and then every second. Every instance may do so; what
 * is due is applied once. A run that fails is logged, and what it left is tried again.
 */
export function startLeaseSweeper({
  orm,
  clock,
  log,
}: Pick<WorkDependencies, "orm" | "clock"> & { readonly log: Log }): LeaseSweeper {
  let running: Promise<void> | null = null;
  let stopped = false;

  async function sweep(): Promise<void> {
    try {
      const { lapsed, expired } = await applyDue(orm, clock());
      if (lapsed + expired > 0) log.info({ lapsed, expired }, "leases lapsed, or requests expired");
    } catch (error) {
      log.warn({ err: error }, "due leases could not be applied");
    }
  }

  async function run(): Promise<void> {
    if (stopped) return running ?? undefined;
    running ??= sweep().finally(() => {
      running = null;
    });
    return running;
  }

  const timer = setInterval(run, sweepEveryMs);
  timer.unref();
  void run();
  return {
    run,
    async stop() {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
