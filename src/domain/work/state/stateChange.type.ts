import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";

@ObjectType("StateChange", { simpleResolvers: true, description: "A change of a state, as it was written down." })
export class StateChangeType {
  @Field(() => String, { nullable: true, description: "Null for the first state." })
  from!: string | null;

  @Field(() => String)
  to!: string;

  @Field(() => DateTime)
  at!: string;

  /** `operator`, `coop:12`, … */
  readonly actor!: string;

  @Field(() => String, { description: "What kind of actor did it: `coop`, `operator`, …" })
  get by(): string {
    return this.actor.split(":", 1)[0]!;
  }

  @Field(() => CoopType, { nullable: true, description: "The co-op that did it; null when it was another actor." })
  get coop(): CoopType | null {
    const key = /^coop:(\d+)$/.exec(this.actor)?.[1];
    return key === undefined ? null : new CoopType(key);
  }

  @Field(() => String, { nullable: true, description: "Only for who takes part." })
  reason!: string | null;
}
