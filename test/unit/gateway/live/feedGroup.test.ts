import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { presentError } from "../../../../src/errors/presentError.ts";
import { CursorTooOldError } from "../../../../src/events/events.errors.ts";
import { FeedGroup, type FeedWork } from "../../../../src/gateway/live/feedGroup.ts";
import { givingUpAfterMs } from "../../../../src/gateway/live/retrying.ts";
import { aFollower, type Followed } from "../../../support/followed.ts";
import { aMemoryFeed, noScope, numbers, placeOf, workOn } from "../../../support/memoryFeed.ts";
import { StoppedClock, settled } from "../../../support/stoppedClock.ts";

const tooOld = () => new CursorTooOldError();

function aGroup(work: FeedWork) {
  const clock = new StoppedClock();
  const logged: unknown[] = [];
  const troubles: unknown[] = [];
  let emptied = 0;
  const group = new FeedGroup(work, {
    scope: noScope,
    clock,
    present: (error) => presentError({ message: "", originalError: error as Error }, (cause) => logged.push(cause)),
    onTrouble: (error) => troubles.push(error),
    onEmpty: () => emptied++,
  });
  function join(after: number, follower = aFollower()) {
    const leave = group.join(follower, placeOf(after));
    return { follower, leave };
  }
  return {
    group,
    clock,
    logged,
    troubles,
    join,
    get emptied() {
      return emptied;
    },
  };
}

const sentTo = ({ sent }: Followed) => sent.map(({ data }) => data!["number"]);

async function quiet(): Promise<void> {
  for (let turn = 0; turn < 30; turn++) await settled();
}

describe("a group of a feed", () => {
  it("answers an event once for all its members", async () => {
    const feed = aMemoryFeed(tooOld);
    const work = workOn(feed);
    const { join } = aGroup(work);
    const members = [join(0), join(0)];
    feed.write(5);
    await quiet();
    expect(members.map(({ follower }) => sentTo(follower))).toEqual([numbers(0, 5), numbers(0, 5)]);
    expect(work.answered).toEqual(numbers(0, 5));
  });

  it("sends each member what it missed, then what comes, each event once, whoever joins, leaves or is slow", async () => {
    const step = fc.oneof(
      fc.record({ kind: fc.constant("write" as const), count: fc.integer({ min: 1, max: 7 }) }),
      fc.record({ kind: fc.constant("join" as const), after: fc.double({ min: 0, max: 1, noNaN: true }) }),
      fc.record({ kind: fc.constant("turn" as const), count: fc.integer({ min: 1, max: 4 }) }),
      fc.record({ kind: fc.constant("swap" as const) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
        const feed = aMemoryFeed(tooOld);
        const slowly = async (number: number) => {
          for (let turn = 0; turn < number % 3; turn++) await settled();
          return number % 5 === 0 ? null : { number };
        };
        const { group, join } = aGroup(workOn(feed, slowly));
        // It holds the group together.
        const members = [{ ...join(0), after: 0 }];
        for (const asked of steps) {
          if (asked.kind === "write") feed.write(asked.count);
          if (asked.kind === "swap") group.replace(workOn(feed, slowly));
          if (asked.kind === "join") {
            const after = Math.floor(asked.after * Number(feed.end()));
            members.push({ ...join(after, aFollower(members.length % 2 === 0 ? undefined : settled)), after });
          }
          if (asked.kind === "turn") for (let turn = 0; turn < asked.count; turn++) await settled();
        }
        const total = Number(feed.end());
        const due = ({ after }: { after: number }) => numbers(after, total).filter((number) => number % 5 !== 0);
        await Promise.all(members.map((member) => member.follower.received(due(member).length)));
        await quiet();
        expect(members.map(({ follower }) => sentTo(follower))).toEqual(members.map(due));
      }),
      { numRuns: 60 },
    );
  });

  it("tells who is ended where it may go on: behind the last event that it was sent", async () => {
    const feed = aMemoryFeed(tooOld);
    const held = Promise.withResolvers<void>();
    const { group, join } = aGroup(
      workOn(feed, async (number) => (number === 3 ? held.promise.then(() => null) : { number })),
    );
    const [live, late] = [
      join(0),
      join(
        0,
        aFollower(() => held.promise),
      ),
    ];
    feed.write(4);
    await live.follower.received(2);
    const other = join(1);
    await other.follower.received(1);
    group.end((cursor) => ({ message: "", extensions: { cursor } }));
    const cursors = [live, late, other].map(({ follower }) => follower.ended?.[0]?.extensions?.["cursor"]);
    expect(cursors).toEqual(["cursor 2", "cursor 2", "cursor 2"]);
    held.resolve();
    await quiet();
    expect([live, other].map(({ follower }) => sentTo(follower))).toEqual([[1, 2], [2]]);
  });

  it("tries an answer that fails again, and sends it in its order", async () => {
    const feed = aMemoryFeed(tooOld);
    let failures = 3;
    const { clock, join, troubles } = aGroup(
      workOn(feed, async (number) => {
        if (number === 2 && failures-- > 0) throw new TypeError("away");
        return { number };
      }),
    );
    const { follower } = join(0);
    feed.write(3);
    await quiet();
    expect(sentTo(follower)).toEqual([1]);
    await clock.advance(2_000);
    await quiet();
    expect([sentTo(follower), follower.ended, troubles.length]).toEqual([[1, 2, 3], undefined, 1]);
  });

  it("gives up after a minute: its members get a masked error with the cursor, logged once", async () => {
    const feed = aMemoryFeed(tooOld);
    const { clock, join, logged, troubles } = aGroup(
      workOn(feed, async (number) => {
        if (number === 2) throw new TypeError("host db-1 is away");
        return { number };
      }),
    );
    const members = [join(0), join(0)];
    feed.write(3);
    await quiet();
    await clock.advance(givingUpAfterMs - 100);
    expect(members.map(({ follower }) => follower.ended)).toEqual([undefined, undefined]);
    await clock.advance(10_000);
    await quiet();
    for (const { follower } of members) {
      expect(follower.ended).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR", cursor: "cursor 1" } }]);
      expect(JSON.stringify(follower.ended)).not.toContain("db-1");
    }
    expect([logged.length, troubles.length, clock.waiting]).toEqual([1, 1, []]);
  });

  it("ends a member that comes too late for what is kept with CURSOR_TOO_OLD, and no other", async () => {
    const feed = aMemoryFeed(tooOld);
    const { join } = aGroup(workOn(feed));
    const live = join(0);
    feed.write(9);
    await live.follower.received(9);
    feed.trim(5);
    const late = join(2);
    expect(await late.follower.isOver).toMatchObject([{ extensions: { code: "CURSOR_TOO_OLD", refetch: true } }]);
    feed.write();
    expect((await live.follower.received(10)).length).toBe(10);
  });

  it("costs a subscriber whose transport fails, and nobody beside it", async () => {
    const feed = aMemoryFeed(tooOld);
    const { join } = aGroup(workOn(feed));
    const broken = aFollower();
    const failing = join(0, {
      ...broken,
      next() {
        throw new TypeError("no socket");
      },
      end: (errors) => broken.end(errors),
    });
    const { follower } = join(0);
    feed.write(2);
    await follower.received(2);
    failing.leave();
    expect([sentTo(follower), broken.ended?.length]).toEqual([[1, 2], 1]);
  });

  it("is empty once, when its last member leaves, also while an event is answered", async () => {
    const feed = aMemoryFeed(tooOld);
    const held = Promise.withResolvers<object>();
    const place = aGroup(workOn(feed, () => held.promise));
    const { follower, leave } = place.join(0);
    feed.write();
    await quiet();
    leave();
    leave();
    held.resolve({ number: 1 });
    await quiet();
    expect([place.emptied, follower.sent.length, follower.ended]).toEqual([1, 0, undefined]);
  });
});
