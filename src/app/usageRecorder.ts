import type { Registry } from "../domain/registry/index.ts";
import type { FieldUsage } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";

/** How often the counts are written down: a process that dies loses no more. */
const recordEveryMs = 10_000;

export interface UsageRecorder {
  /** Writes down what was counted since the last time. */
  stop(): Promise<void>;
}

/** Writes down, now and then, how often operations use what is in the graph. Counts that can't be written wait for the next time. */
export function recordUsage(
  usage: FieldUsage,
  registry: Pick<Registry, "recordUsage">,
  { clock, log }: { readonly clock: () => Date; readonly log: Log },
): UsageRecorder {
  async function record(): Promise<void> {
    const counts = usage.take();
    if (counts.size === 0) return;
    try {
      await registry.recordUsage(clock().toISOString().slice(0, 10), counts);
    } catch (error) {
      usage.giveBack(counts);
      log.warn({ err: error }, "the usage of fields could not be written down");
    }
  }

  let recording = Promise.resolve();
  const timer = setInterval(() => {
    recording = recording.then(record);
  }, recordEveryMs);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await recording;
      await record();
    },
  };
}
