import type { EventKind } from "../../../events/eventKinds.ts";
import type { EventLog } from "../../../events/eventLog.ts";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import type { Place } from "../../../events/place.ts";
import { type PageArguments, readPage } from "../../shared/connection/page.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { loadNode } from "../network/loadNodes.ts";
import type { NetworkContext } from "../network.context.ts";
import { ActivityEventConnectionType, toActivity } from "./activity.type.ts";

type Loaders = NetworkContext["loaders"];

/** What of the log a page shows, and where it begins and ends. */
interface Shown {
  readonly events: readonly LoggedEvent[];
  readonly start: Place | null;
  readonly end: Place;
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/**
 * A page of what happened, of the kinds asked for and as far as the viewer may see what it happened to.
 *
 * @param kinds of this version: a newer one on the same database may tell of others
 * @throws {BadInputError} when the page arguments are out of bounds
 * @throws {EventCursorError | CursorTooOldError} for a cursor that is none, or of events that are not kept any more
 */
export async function readActivity(
  { events: log, loaders }: NetworkContext,
  args: PageArguments,
  kinds: readonly EventKind[],
): Promise<ActivityEventConnectionType> {
  const { size, backward, cursor } = readPage(args);
  const pick = (events: readonly LoggedEvent[]) => visible(loaders, events, kinds);
  const shown = backward ? await readBack(log, cursor, size, pick) : await readOn(log, cursor, size, pick);
  return hydrate(ActivityEventConnectionType, {
    nodes: shown.events.map((event) => toActivity(event, log.cursorOf(event.place))),
    pageInfo: {
      hasNextPage: shown.hasNext,
      hasPreviousPage: shown.hasPrevious,
      startCursor: shown.start && log.cursorOf(shown.start),
      endCursor: log.cursorOf(shown.end),
    },
  });
}

/** Whether the viewer may see what an event is about, judged now. */
export async function isVisible(loaders: Loaders, { subjectType, subjectKey }: LoggedEvent): Promise<boolean> {
  return (await loadNode(loaders, encodeNodeId(subjectType, subjectKey))) !== null;
}

type Pick = (events: readonly LoggedEvent[]) => Promise<readonly LoggedEvent[]>;

async function visible(loaders: Loaders, events: readonly LoggedEvent[], kinds: readonly EventKind[]) {
  const asked = events.filter(({ kind }) => kinds.includes(kind));
  const seen = await Promise.all(asked.map((event) => isVisible(loaders, event)));
  return asked.filter((_, index) => seen[index]);
}

async function readOn(log: EventLog, after: string | null, size: number, pick: Pick): Promise<Shown> {
  const from = after === null ? log.beginning : log.placeOf(after);
  const { events, reached } = await log.read(from);
  const picked = await pick(events);
  const page = picked.slice(0, size);
  const isCut = picked.length > size;
  return {
    events: page,
    start: page[0]?.place ?? null,
    end: isCut ? page.at(-1)!.place : reached,
    hasNext: isCut || reached < log.end,
    hasPrevious: after !== null,
  };
}

async function readBack(log: EventLog, before: string | null, size: number, pick: Pick): Promise<Shown> {
  const until = before === null ? log.end : log.placeBefore(before);
  const { events, hasMore } = await log.readBack(until);
  const picked = await pick(events);
  const page = picked.slice(-size);
  const isCut = picked.length > size;
  return {
    events: page,
    start: (isCut ? page[0] : events[0])?.place ?? null,
    end: until,
    hasNext: before !== null,
    hasPrevious: isCut || hasMore,
  };
}
