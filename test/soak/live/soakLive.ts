import { setTimeout as wait } from "node:timers/promises";
import { Chance } from "../../support/chance.ts";
import { cutUntil } from "./cuts.ts";
import { type Follower, follow } from "./follower.ts";
import { formatReport } from "./formatReport.ts";
import { type House, openHouse } from "./house.ts";
import type { Instance } from "./instance.ts";
import { isDone, judge } from "./judge.ts";
import { type Beginning, type LogRow, markBeginning, readEventsQuery, readLog } from "./readLog.ts";
import { writeUntil } from "./writer.ts";

export interface SoakOptions {
  /** How long it is written and cut; starting and settling come on top. */
  readonly seconds: number;
  readonly seed: number;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

export interface SoakResult {
  readonly report: string;
  /** Empty when all is well. */
  readonly problems: readonly string[];
}

const clients = 100;
/** When nothing is cut any more, everything has come by then, or never. */
const settleWithinMs = 60_000;
const emptyWithinMs = 20_000;
/** What a house without guests shows. */
const emptyGauges = [
  "patio_open_sockets",
  "patio_open_streams",
  "patio_subscriptions",
  "patio_subscription_groups",
  "patio_upstreams",
  "patio_outbox_lag_seconds",
];

/**
 * Clients follow two instances while writers write and everything between them is cut; in the end what each was handed must be
 * its share of the log, once and in its order.
 *
 * @throws {Error} when the house can't start, an instance ends by itself, or the signal aborts; nothing is left running
 */
export async function soakLive({ seconds, seed, signal, say }: SoakOptions): Promise<SoakResult> {
  say("starting two instances on one PostgreSQL");
  await using house = await openHouse(signal);
  const beginning = await markBeginning(house, signal);
  const followers = follow(house, clients, beginning.cursor);
  try {
    say(`${clients} clients follow, and things fail`);
    const over = new AbortController();
    const ended = AbortSignal.any([signal, over.signal, AbortSignal.timeout(seconds * 1_000)]);
    const writing = writeUntil(ended, house, new Chance(seed, 1));
    const cutting = cutUntil(ended, { house, followers, chance: new Chance(seed, 2) });
    const [written, cuts] = await bothOrNone(over, writing, cutting);
    signal.throwIfAborted();
    say("nothing fails any more");
    const log = await settle(house, beginning, followers, signal);
    const problems = followers.flatMap((follower) => judge(follower, log));
    if (written.mutations === 0) problems.push("no request could be shared through the API");
    problems.push(...(await compareQuery(house, beginning, log)));
    for (const follower of followers) follower.stop();
    const empty = await untilEmpty(house);
    problems.push(...empty.problems);
    return { report: formatReport({ log, written, cuts, followers, gauges: empty.told, problems }), problems };
  } finally {
    for (const follower of followers) follower.stop();
  }
}

/** When one fails, the other is ended first: nobody works on a house that is being closed. */
async function bothOrNone<A, B>(over: AbortController, one: Promise<A>, other: Promise<B>): Promise<[A, B]> {
  try {
    return await Promise.all([one, other]);
  } catch (error) {
    over.abort();
    await Promise.allSettled([one, other]);
    throw error;
  }
}

/** Waits until everybody has heard everything, or too long. @returns the log as it stands then */
async function settle(
  house: House,
  beginning: Beginning,
  followers: readonly Follower[],
  signal: AbortSignal,
): Promise<readonly LogRow[]> {
  const until = performance.now() + settleWithinMs;
  for (;;) {
    signal.throwIfAborted();
    for (const instance of house.instances) instance.checkAlive();
    const log = await readLog(house, beginning);
    if (followers.every((follower) => isDone(follower, log)) || performance.now() > until) return log;
    await wait(250);
  }
}

/** The log once more, as the API tells it. */
async function compareQuery(house: House, beginning: Beginning, log: readonly LogRow[]): Promise<readonly string[]> {
  const told = await readEventsQuery(house, beginning);
  const isEqual = log.every(({ eventId }, at) => told[at] === eventId);
  return isEqual
    ? []
    : [`the query events tells ${told.length} events, the log has ${log.length}, or in another order`];
}

/** When all have left, nothing may be open any more. */
async function untilEmpty({ instances }: House): Promise<{ told: string; problems: readonly string[] }> {
  const until = performance.now() + emptyWithinMs;
  for (;;) {
    const left = (await Promise.all(instances.map(whatIsLeft))).flat();
    if (left.includes(null)) return { told: "not measured by this program", problems: [] };
    if (left.length === 0) return { told: "all 0 when the clients have left", problems: [] };
    if (performance.now() > until) return { told: "not 0 when the clients have left", problems: left as string[] };
    await wait(250);
  }
}

/** A line for each gauge that is not 0; null stands for one that measures nothing. */
async function whatIsLeft(instance: Instance): Promise<readonly (string | null)[]> {
  const gauges = await instance.gauges();
  if (gauges === null) return [null];
  const open = emptyGauges.filter((gauge) => gauges.get(gauge) !== 0);
  return open.map((gauge) => `instance ${instance.name}: ${gauge} is ${gauges.get(gauge)}`);
}
