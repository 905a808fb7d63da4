import { Arg, Ctx, FieldResolver, Resolver, Root, type SubscribeResolverData, Subscription } from "type-graphql";
import { EventSource } from "../../../events/eventSource.ts";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import { OpportunityFilterInput } from "../opportunity/opportunityFilter.input.ts";
import type { OpportunityFilter } from "../opportunity/opportunityFilter.ts";
import type { WorkContext } from "../work.context.ts";
import { OpportunitySharedEventType } from "./opportunityEvents.type.ts";

interface SharedArguments {
  readonly filter?: OpportunityFilter | null;
  readonly after?: string | null;
}

function sharedSource({
  args,
  context,
}: SubscribeResolverData<unknown, SharedArguments, WorkContext>): EventSource<WorkContext> {
  const { filter, after } = args;
  return new EventSource<WorkContext>(context.events, {
    kinds: ["OPPORTUNITY_SHARED"],
    after: after ?? null,
    admits: ({ subjectKey }, { loaders }) => loaders.opportunities.fits(subjectKey, filter ?? {}),
  });
}

@Resolver(() => OpportunitySharedEventType)
export class OpportunityEventsResolver {
  @Subscription(() => OpportunitySharedEventType, {
    description:
      "Requests as they are shared, of those that fit the filter and that you may see. With `after`, first what you missed. Errors: BAD_USER_INPUT, CURSOR_TOO_OLD.",
    subscribe: sharedSource,
  })
  opportunityShared(
    @Root() { eventId, at, place, subjectKey }: LoggedEvent,
    @Arg("filter", () => OpportunityFilterInput, { nullable: true }) _filter: OpportunityFilterInput | null,
    @Arg("after", () => String, { nullable: true, description: "The cursor of the last event you had." })
    _after: string | null,
    @Ctx() { events }: WorkContext,
  ): OpportunitySharedEventType {
    return hydrate(OpportunitySharedEventType, {
      eventId,
      at,
      cursor: events.cursorOf(place),
      opportunityKey: subjectKey,
    });
  }

  @FieldResolver(() => OpportunityType, { nullable: true, description: "Null when you may not see it any more." })
  opportunity(@Root() { opportunityKey }: OpportunitySharedEventType, @Ctx() { loaders }: WorkContext) {
    return loaders.opportunities.byKey.load(opportunityKey);
  }
}
