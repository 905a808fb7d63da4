import { expect, it } from "@jest/globals";
import { SilenceWatch, silentForMs } from "../../../../src/gateway/subgraphs/remote/silenceWatch.ts";
import { StoppedClock } from "../../../support/stoppedClock.ts";

/** Of a partner that has sent a sign of life 12 s after the opening. */
async function aWatch() {
  const clock = new StoppedClock();
  let silences = 0;
  const watch = new SilenceWatch(clock, () => silences++);
  await clock.advance(12_000);
  watch.sign();
  return { clock, watch, silences: () => silences };
}

it("silence is told once", async () => {
  const { clock, silences } = await aWatch();
  await clock.advance(10 * silentForMs);
  expect([silences(), clock.waiting]).toEqual([1, []]);
});

it("what does not come while nothing is read is no silence, and counts anew from then on", async () => {
  const { clock, watch, silences } = await aWatch();
  watch.pause();
  await clock.advance(10 * silentForMs + 5_000);
  watch.resume();
  await clock.advance(silentForMs - 1);
  expect(silences()).toBe(0);
  await clock.advance(1);
  expect(silences()).toBe(1);
});

it("a longer time between two signs is forgotten when a shorter one comes", async () => {
  const clock = new StoppedClock();
  let silences = 0;
  const watch = new SilenceWatch(clock, () => silences++);
  for (const sinceMs of [600_000, 12_000]) {
    await clock.advance(sinceMs);
    watch.sign();
  }
  await clock.advance(silentForMs - 1);
  expect(silences).toBe(0);
  await clock.advance(1);
  expect(silences).toBe(1);
});

it("nothing is told after a stop", async () => {
  const { clock, watch, silences } = await aWatch();
  watch.stop();
  await clock.advance(10 * silentForMs);
  expect([silences(), clock.waiting]).toEqual([0, []]);
});
