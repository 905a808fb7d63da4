import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { WorkContext } from "../work.context.ts";
import { SeatSkillType, SeatType } from "./seat.type.ts";
import { CoverageType } from "./terms.type.ts";

@Resolver(() => SeatType)
export class SeatResolver {
  @FieldResolver(() => [SeatSkillType], { description: "Skills that the person needs besides, by slug." })
  furtherSkills(@Root() seat: SeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.furtherSkills.load(seat.key);
  }

  @FieldResolver(() => CoverageType)
  coverage(@Root() seat: SeatType, @Ctx() { loaders }: WorkContext) {
    return loaders.seats.coverage.load(seat.key);
  }
}
