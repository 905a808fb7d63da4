import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { RecordHoursInput } from "./hours.input.ts";
import { HoursType } from "./hours.type.ts";

export const recordHours = payloadTypes<WorkContext>({
  name: "RecordHours",
  field: "hours",
  type: () => HoursType,
  load: ({ loaders }, key) => loaders.hours.byKey.load(key),
});

@Resolver(() => HoursType)
export class HoursResolver {
  @Mutation(() => recordHours.Payload, {
    description:
      "For the person's co-op and for who looks after the request. userErrors: NOT_FOUND (teamSeatId), NOT_ENTITLED, INVALID (day, minutes), CONFLICT (a seat that is not worked in, or a day by whose hours a receipt was divided). Errors: UNAUTHENTICATED.",
  })
  recordHours(@Arg("input", () => RecordHoursInput) input: RecordHoursInput, @Ctx() { hours }: WorkContext) {
    return hours.record(input);
  }
}
