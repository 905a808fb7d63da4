import type { Follower } from "./follower.ts";
import type { LogRow } from "./readLog.ts";

/** What is known of a client in the end. */
type Heard = Pick<Follower, "name" | "heard" | "complaints" | "wants">;

/** What is wrong with what a follower was handed, beside the log; empty when nothing is. */
export function judge({ name, heard, complaints, wants }: Heard, log: readonly LogRow[]): readonly string[] {
  const wanted = log.filter(wants).map(({ eventId }) => eventId);
  const once = new Set(heard);
  const known = new Set(wanted);
  const missing = wanted.filter((eventId) => !once.has(eventId)).length;
  const strange = [...once].filter((eventId) => !known.has(eventId)).length;
  const order = new Map(wanted.map((eventId, place) => [eventId, place]));
  const isInOrder = heard.every((eventId, at) => at === 0 || order.get(heard[at - 1]!)! <= order.get(eventId)!);
  const faults = [
    ...complaints,
    ...(missing > 0 ? [`${missing} of ${wanted.length} are missing`] : []),
    ...(heard.length > once.size ? [`${heard.length - once.size} were handed on again`] : []),
    ...(strange > 0 ? [`${strange} are not in its share of the log`] : []),
    ...(strange === 0 && !isInOrder ? ["not in the log's order"] : []),
  ];
  return faults.map((fault) => `client ${name}: ${fault}`);
}

/** Whether a follower has heard as much as the log holds for it, or has something to complain of. */
export function isDone({ heard, complaints, wants }: Heard, log: readonly LogRow[]): boolean {
  return complaints.length > 0 || heard.length >= log.filter(wants).length;
}
