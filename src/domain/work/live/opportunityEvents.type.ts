import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { changeOf, type OpportunityChange, opportunityChanges } from "./opportunityChange.rules.ts";

export const OpportunityChangeEnum = enumOf(Object.keys(opportunityChanges) as OpportunityChange[]);
registerEnumType(OpportunityChangeEnum, {
  name: "OpportunityChange",
  description: "What happened to a request.",
  valuesConfig: Object.fromEntries(
    Object.entries(opportunityChanges).map(([change, description]) => [change, { description }]),
  ),
});

@ObjectType("OpportunitySharedEvent", { simpleResolvers: true, description: "A request was shared with the network." })
export class OpportunitySharedEventType {
  readonly opportunityKey!: string;

  @Field(() => ID, { description: "The same wherever and however often the event is met." })
  eventId!: string;

  @Field(() => String, { description: "Give it as `after` to go on behind this event." })
  cursor!: string;

  @Field(() => DateTime, { description: "When it happened." })
  at!: string;
}

@ObjectType("OpportunityChangedEvent", { simpleResolvers: true, description: "Something happened to a request." })
export class OpportunityChangedEventType {
  readonly opportunityKey!: string;

  @Field(() => ID, { description: "The same wherever and however often the event is met." })
  eventId!: string;

  @Field(() => String, { description: "Give it as `after` to go on behind this event." })
  cursor!: string;

  @Field(() => DateTime, { description: "When it happened." })
  at!: string;

  @Field(() => OpportunityChangeEnum)
  change!: OpportunityChange;
}

export function toShared({ eventId, at, subjectKey }: LoggedEvent, cursor: string): OpportunitySharedEventType {
  return hydrate(OpportunitySharedEventType, { eventId, at, cursor, opportunityKey: subjectKey });
}

/** @param opportunityKey the request that it happened to */
export function toChange(event: LoggedEvent, cursor: string, opportunityKey: string): OpportunityChangedEventType {
  const { eventId, at } = event;
  return hydrate(OpportunityChangedEventType, { eventId, at, cursor, opportunityKey, change: changeOf(event) });
}
