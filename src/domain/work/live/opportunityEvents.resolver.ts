import { Arg, Ctx, FieldResolver, ID, Resolver, Root, Subscription } from "type-graphql";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import { OpportunityFilterInput } from "../opportunity/opportunityFilter.input.ts";
import type { WorkContext } from "../work.context.ts";
import {
  OpportunityChangedEventType,
  OpportunitySharedEventType,
  toChange,
  toShared,
} from "./opportunityEvents.type.ts";
import { changedSource, sharedSource } from "./sources.ts";

const after = { nullable: true, description: "The cursor of the last event you had." } as const;

@Resolver(() => OpportunitySharedEventType)
export class OpportunityEventsResolver {
  @Subscription(() => OpportunitySharedEventType, {
    description:
      "Requests as they are shared, of those that fit the filter and that you may see. With `after`, first what you missed. Errors: BAD_USER_INPUT, CURSOR_TOO_OLD.",
    subscribe: sharedSource,
  })
  opportunityShared(
    @Root() event: LoggedEvent,
    @Arg("filter", () => OpportunityFilterInput, { nullable: true }) _filter: OpportunityFilterInput | null,
    @Arg("after", () => String, after) _after: string | null,
    @Ctx() { events }: WorkContext,
  ): OpportunitySharedEventType {
    return toShared(event, events.cursorOf(event.place));
  }

  @Subscription(() => OpportunityChangedEventType, {
    description:
      "What happens to one request, as far as you may see it then. With `after`, first what you missed. Errors: BAD_USER_INPUT (also for an id of no request that you may see), CURSOR_TOO_OLD.",
    subscribe: changedSource,
  })
  opportunityChanged(
    @Root() event: LoggedEvent,
    @Arg("id", () => ID) id: string,
    @Arg("after", () => String, after) _after: string | null,
    @Ctx() { events }: WorkContext,
  ): OpportunityChangedEventType {
    return toChange(event, events.cursorOf(event.place), keyOf("Opportunity", id)!);
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: "Null when you may not see it any more." })
  opportunity(@Root() { opportunityKey }: OpportunitySharedEventType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }
}

@Resolver(() => OpportunityChangedEventType)
export class OpportunityChangedEventResolver {
  @FieldResolver(() => OpportunityType, { nullable: true, description: "Null when you may not see it any more." })
  opportunity(@Root() { opportunityKey }: OpportunityChangedEventType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }
}
