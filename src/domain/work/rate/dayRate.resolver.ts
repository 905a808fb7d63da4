import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import { CoopType } from "../network/coop.type.ts";
import type { WorkContext } from "../work.context.ts";
import { SetDayRateInput } from "./dayRate.input.ts";
import { DayRateType } from "./dayRate.type.ts";

export const setDayRate = payloadTypes<WorkContext>({
  name: "SetDayRate",
  field: "dayRate",
  type: () => DayRateType,
  load: ({ loaders }, key) => loaders.dayRates.byKey.load(key),
});

@Resolver(() => CoopType)
export class DayRateResolver {
  @FieldResolver(() => [DayRateType], {
    description: "What it usually takes for a full day, by currency, for members; empty for others.",
  })
  dayRates(@Root() { key }: CoopType, @Ctx() { loaders, viewer }: WorkContext) {
    return viewer.visible.includes("MEMBER") ? loaders.dayRates.byCoop.load(key) : [];
  }

  @Mutation(() => setDayRate.Payload, {
    description:
      "Says what a co-op usually takes for a day in a currency. userErrors: AMOUNT_NEGATIVE, CURRENCY_UNKNOWN, INVALID (coopId), NOT_FOUND (coopId), NOT_ENTITLED. Errors: UNAUTHENTICATED.",
  })
  setDayRate(@Arg("input", () => SetDayRateInput) input: SetDayRateInput, @Ctx() { dayRates }: WorkContext) {
    return dayRates.set(input);
  }
}
