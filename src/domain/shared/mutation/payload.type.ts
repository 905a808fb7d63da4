import { type ClassType, Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from "type-graphql";
import type { Outcome } from "./runMutation.ts";
import { UserErrorType } from "./userError.type.ts";

interface PayloadOptions<Context> {
  /** `CreateCoopPayload` when it is `CreateCoop`. */
  readonly name: string;
  /** The field that holds the result: `coop`. */
  readonly field: string;
  readonly type: () => ClassType;
  /** Reads the result by the key in the outcome. */
  readonly load: (context: Context, key: string) => Promise<unknown>;
}

/** The types of one payload: to be registered, they are named by the resolver. */
export interface PayloadTypes {
  readonly Payload: ClassType;
  readonly PayloadResolver: ClassType;
}

/** Makes the payload type of a mutation. Its values are `Outcome`s. */
export function payloadTypes<Context>({ name, field, type, load }: PayloadOptions<Context>): PayloadTypes {
  @ObjectType(`${name}Payload`, { simpleResolvers: true })
  class Payload {
    @Field(() => [UserErrorType], { description: "Empty when it was done." })
    userErrors!: UserErrorType[];
  }

  @Resolver(() => Payload)
  class PayloadResolver {
    @FieldResolver(type, { name: field, nullable: true, description: "Null when there are userErrors." })
    result(@Root() outcome: Outcome, @Ctx() context: Context): unknown {
      return outcome.key === null ? null : load(context, outcome.key);
    }
  }
  return { Payload, PayloadResolver };
}
