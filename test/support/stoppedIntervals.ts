import { jest } from "@jest/globals";

/** Nothing is done every so often from now on, until `jest.advanceTimersByTime`; all else goes on. End it with `jest.useRealTimers()`. */
export function stopIntervals(): void {
  jest.useFakeTimers({
    doNotFake: [
      ...(["setTimeout", "clearTimeout", "setImmediate", "clearImmediate", "nextTick", "queueMicrotask"] as const),
      ...(["Date", "performance", "hrtime"] as const),
    ],
  });
}
