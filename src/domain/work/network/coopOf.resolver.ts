import { type ClassType, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { WorkContext } from "../work.context.ts";
import { CoopType } from "./coop.type.ts";

/** A value that stands under the name of a co-op. */
interface OfCoop {
  /** Null when there is none. */
  readonly coopKey: string | null;
}

/**
 * Gives a type the field `coop`: null when there is none, and for who may not see it.
 *
 * @param type its values have a `coopKey`
 */
export function coopOf(type: ClassType<OfCoop>, description = "Null for who may not see it."): ClassType {
  @Resolver(() => type)
  class CoopOfResolver {
    @FieldResolver(() => CoopType, { nullable: true, description })
    coop(@Root() { coopKey }: OfCoop, @Ctx() { loaders }: WorkContext): Promise<CoopType | null> {
      return loaders.visible.coop(coopKey);
    }
  }
  return CoopOfResolver;
}
