import { describe, expect, it } from "@jest/globals";
import { isDone, judge } from "../../soak/live/judge.ts";
import type { LogRow } from "../../soak/live/readLog.ts";

const row = (eventId: string, kind = "SEAT_OPENED"): LogRow => ({ eventId, kind, topic: null });
const log = [row("a"), row("other", "COOP_JOINED"), row("b"), row("c")];
const client = (heard: readonly string[], complaints: readonly string[] = []) => ({
  name: "1",
  heard: [...heard],
  complaints: [...complaints],
  wants: ({ kind }: LogRow) => kind === "SEAT_OPENED",
});

describe("judge", () => {
  it("finds nothing wrong when a client was handed its share of the log, once and in its order", () => {
    expect(judge(client(["a", "b", "c"]), log)).toEqual([]);
  });

  it.each([
    ["an event that is missing", ["a", "c"], "1 of 3 are missing"],
    ["an event that came twice", ["a", "b", "b", "c"], "1 were handed on again"],
    ["an event of nobody", ["a", "b", "c", "d"], "1 are not in its share of the log"],
    ["an event of others", ["a", "other", "b", "c"], "1 are not in its share of the log"],
    ["another order", ["b", "a", "c"], "not in the log's order"],
  ])("tells of %s", (_, heard, fault) => {
    expect(judge(client(heard), log)).toEqual([`client 1: ${fault}`]);
  });

  it("tells what a client has complained of, though it has heard everything", () => {
    expect(judge(client(["a", "b", "c"], ["gap: PARTNER"]), log)).toEqual(["client 1: gap: PARTNER"]);
  });
});

describe("isDone", () => {
  it("waits for the last event of a client's share", () => {
    expect(isDone(client(["a", "b"]), log)).toBe(false);
    expect(isDone(client(["a", "b", "c"]), log)).toBe(true);
  });

  it("does not wait for a client that has something to complain of", () => {
    expect(isDone(client([], ["ended"]), log)).toBe(true);
  });
});
