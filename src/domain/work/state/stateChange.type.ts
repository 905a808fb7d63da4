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

  @Field(() => String, {
    nullable: true,
    description:
      "Who changed it: `operator`, `coop:` and a key, or what did it by itself. Null for who does not take part.",
  })
  by!: string | null;

  @Field(() => String, { nullable: true, description: "Null when none was given, and for who does not take part." })
  reason!: string | null;
}
