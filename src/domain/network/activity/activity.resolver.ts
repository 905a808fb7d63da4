import {
  Arg,
  Args,
  Ctx,
  FieldResolver,
  Query,
  Resolver,
  Root,
  type SubscribeResolverData,
  Subscription,
} from "type-graphql";
import { allEventKinds, type EventKind } from "../../../events/eventKinds.ts";
import { EventSource } from "../../../events/eventSource.ts";
import type { LoggedEvent } from "../../../events/loggedEvent.ts";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { loadNode } from "../network/loadNodes.ts";
import type { NetworkContext } from "../network.context.ts";
import { ActivityEventConnectionType, ActivityEventType, EventKindEnum, toActivity } from "./activity.type.ts";
import { isVisible, readActivity } from "./readActivity.ts";

interface ActivityArguments {
  readonly kinds?: readonly EventKind[] | null;
  readonly after?: string | null;
}

function activitySource({
  args: { kinds, after },
  context,
}: SubscribeResolverData<unknown, ActivityArguments, NetworkContext>): EventSource<NetworkContext> {
  return new EventSource<NetworkContext>(context.events, {
    kinds: kinds ?? allEventKinds,
    after: after ?? null,
    admits: (event, { loaders }) => isVisible(loaders, event),
  });
}

@Resolver(() => ActivityEventType)
export class ActivityResolver {
  @Query(() => ActivityEventConnectionType, {
    description:
      "What happened, in its order, as far as you may see what it happened to. Cursors are those of subscriptions: read `events(last: 1) { pageInfo { endCursor } }` before your lists, and subscribe after it. Errors: BAD_USER_INPUT, CURSOR_TOO_OLD.",
  })
  events(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("kinds", () => [EventKindEnum], { nullable: true, description: "All when it is not given." })
    kinds: EventKind[] | null,
    @Ctx() context: NetworkContext,
  ): Promise<ActivityEventConnectionType> {
    return readActivity(context, page, kinds ?? allEventKinds);
  }

  @Subscription(() => ActivityEventType, {
    description:
      "What happens, as far as you may see what it happens to. With `after`, first what you missed. Errors: BAD_USER_INPUT, CURSOR_TOO_OLD.",
    subscribe: activitySource,
  })
  activity(
    @Root() event: LoggedEvent,
    @Arg("kinds", () => [EventKindEnum], { nullable: true, description: "All when it is not given." })
    _kinds: EventKind[] | null,
    @Arg("after", () => String, { nullable: true, description: "The cursor of the last event you had." })
    _after: string | null,
    @Ctx() { events }: NetworkContext,
  ): ActivityEventType {
    return toActivity(event, events.cursorOf(event.place));
  }

  @FieldResolver(() => NodeType, { nullable: true, description: "Null when you may not see it any more." })
  subject(@Root() { subjectId }: ActivityEventType, @Ctx() { loaders }: NetworkContext) {
    return loadNode(loaders, subjectId);
  }
}
