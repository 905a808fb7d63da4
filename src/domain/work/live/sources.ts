import type { SubscribeResolverData } from "type-graphql";
import { EventSource } from "../../../events/eventSource.ts";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { topicOf } from "../../../events/recordEvent.ts";
import { BadInputError } from "../../shared/input.errors.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { checkFilter, type OpportunityFilter } from "../opportunity/opportunityFilter.ts";
import type { WorkContext } from "../work.context.ts";
import { kindsOfRequest } from "./opportunityChange.rules.ts";

export interface SharedArguments {
  readonly filter?: OpportunityFilter | null;
  readonly after?: string | null;
}

export interface ChangedArguments {
  readonly id: string;
  readonly after?: string | null;
}

type Begun<Arguments> = SubscribeResolverData<unknown, Arguments, WorkContext>;

/** @throws {BadInputError} for a filter that no request could be judged by, when it begins and not at the first event */
export function sharedSource({ args, context }: Begun<SharedArguments>): EventSource<WorkContext> {
  const { filter, after } = args;
  checkFilter(filter ?? {});
  return new EventSource<WorkContext>(context.events, {
    kinds: ["OPPORTUNITY_SHARED"],
    after: after ?? null,
    admits: ({ subjectKey }, { loaders }) => loaders.opportunities.fits(subjectKey, filter ?? {}),
  });
}

/** @throws {BadInputError} when the viewer may see no request with this id */
export async function changedSource({ args, context }: Begun<ChangedArguments>): Promise<EventSource<WorkContext>> {
  const key = keyOf("Opportunity", args.id);
  const found = key === null ? null : await context.loaders.opportunities.byKey.load(key);
  if (key === null || found === null) throw new BadInputError("id", "must name a request that you may see");
  return new EventSource<WorkContext>(context.events, {
    kinds: kindsOfRequest,
    topic: topicOf({ type: "Opportunity", key }),
    after: args.after ?? null,
    admits: (event, { loaders }) => isVisible(loaders, event),
  });
}

/** Whether the viewer may see what an event of a request is about, judged now. */
async function isVisible(loaders: WorkContext["loaders"], { subjectType, subjectKey }: LoggedEvent): Promise<boolean> {
  const subjects = {
    Opportunity: loaders.opportunities.byKey,
    Seat: loaders.seats.byKey,
    TeamSeat: loaders.teams.seatByKey,
    Team: loaders.teams.byKey,
    Interest: loaders.interests.byKey,
  } as const;
  const loader = (subjects as Partial<Record<string, { load(key: string): Promise<object | null> }>>)[subjectType];
  return loader !== undefined && (await loader.load(subjectKey)) !== null;
}
