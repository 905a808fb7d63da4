import { setTimeout as sleep } from "node:timers/promises";

const INTERVAL_MS = 5;

/**
 * Asks again every 5 ms until there is an answer.
 *
 * @param deadlineAt on the clock of `performance.now()`, in milliseconds
 * @returns the first answer that is not null; null when there was none by the deadline
 */
export async function poll<T>(deadlineAt: number, ask: () => T | null): Promise<T | null> {
  for (;;) {
    const answer = ask();
    if (answer !== null || performance.now() >= deadlineAt) return answer;
    await sleep(INTERVAL_MS);
  }
}
