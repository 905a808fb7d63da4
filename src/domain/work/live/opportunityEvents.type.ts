import { Field, ID, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/schema/scalars.ts";

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
