import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { allEventKinds, type EventKind, eventKinds } from "../../../events/eventKinds.ts";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { PageInfoType } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { DateTime } from "../../shared/schema/scalars.ts";

export const EventKindEnum = enumOf(allEventKinds);
registerEnumType(EventKindEnum, {
  name: "EventKind",
  description: "What happens in the network.",
  valuesConfig: Object.fromEntries(Object.entries(eventKinds).map(([kind, description]) => [kind, { description }])),
});

@ObjectType("ActivityEvent", { simpleResolvers: true, description: "Something happened in the network." })
export class ActivityEventType {
  /** The global id of what it happened to. */
  readonly subjectId!: string;

  @Field(() => ID, { description: "The same wherever and however often the event is met." })
  eventId!: string;

  @Field(() => String, { description: "Give it as `after` to go on behind this event, in a list or a subscription." })
  cursor!: string;

  @Field(() => DateTime, { description: "When it happened." })
  at!: string;

  @Field(() => EventKindEnum)
  kind!: EventKind;
}

/** An event as clients see it. */
export function toActivity({ eventId, at, kind, subjectType, subjectKey }: LoggedEvent, cursor: string) {
  return hydrate(ActivityEventType, { eventId, cursor, at, kind, subjectId: encodeNodeId(subjectType, subjectKey) });
}

@ObjectType("ActivityEventEdge", { simpleResolvers: true })
export class ActivityEventEdgeType {
  @Field(() => String)
  cursor!: string;

  @Field(() => ActivityEventType)
  node!: ActivityEventType;
}

@ObjectType("ActivityEventConnection", {
  simpleResolvers: true,
  description:
    "A page of the log of events. It may be shorter than asked for, even empty, while `hasNextPage` is true: `endCursor` is the place up to which was looked, and always there.",
})
export class ActivityEventConnectionType {
  @Field(() => [ActivityEventType], { description: "The nodes of the edges, for who needs no cursors." })
  nodes!: ActivityEventType[];

  @Field(() => PageInfoType)
  pageInfo!: PageInfoType;

  @Field(() => [ActivityEventEdgeType])
  get edges(): ActivityEventEdgeType[] {
    return this.nodes.map((node) => hydrate(ActivityEventEdgeType, { cursor: node.cursor, node }));
  }
}
