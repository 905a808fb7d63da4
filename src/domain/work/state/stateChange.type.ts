import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/schema/scalars.ts";

@ObjectType("StateChange", { simpleResolvers: true, description: "A change of a record's state." })
export class StateChangeType {
  @Field(() => String, { nullable: true, description: "Null for the first state that it had." })
  from!: string | null;

  @Field(() => String)
  to!: string;

  @Field(() => DateTime)
  at!: string;

  /** `operator`, `coop:12`, …; null for who does not take part. */
  readonly actor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "`operator`, `coop`, or what did it by itself, such as `lease`. Null for who does not take part.",
  })
  get by(): string | null {
    return this.actor && this.actor.split(":", 1)[0]!;
  }

  /** The co-op that did it; null when it was another actor. */
  get coopKey(): string | null {
    return /^coop:(\d+)$/.exec(this.actor ?? "")?.[1] ?? null;
  }

  @Field(() => String, { nullable: true, description: "Null when none was given, and for who does not take part." })
  reason!: string | null;
}
