import { z } from "zod";
import { dayRateAmountRule } from "../rate/dayRate.rules.ts";

/** Seats that a request has at most, and people that one seat is offered. */
const atMost = 100;

const textRule = z.string().trim().min(1, "must not be empty").max(5_000, "must have at most 5,000 characters");

const offerRules = z.object({
  seatId: z.string(),
  headcount: z.int().min(1, "must be at least 1").max(atMost, `must be at most ${atMost}`).default(1),
  personIds: z.array(z.string()).max(atMost, `must name at most ${atMost} people`).default([]),
  dayRate: dayRateAmountRule.nullish(),
});

export const newInterestRules = z
  .object({
    seats: z.array(offerRules).min(1, "must name a seat").max(atMost, `must name at most ${atMost} seats`),
    message: textRule.nullish(),
  })
  .superRefine(({ seats }, context) => {
    const seen = new Set<string>();
    for (const [index, { seatId, headcount, personIds }] of seats.entries()) {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: "custom", path: ["seats", index, field], message });
      if (seen.has(seatId)) refuse("seatId", "must name each seat once");
      seen.add(seatId);
      if (new Set(personIds).size < personIds.length) refuse("personIds", "must name each person once");
      if (personIds.length > 0 && personIds.length < headcount) {
        refuse("personIds", "must name nobody, or at least as many people as places");
      }
    }
  });

/** What a co-op offers for a seat. */
export type Offer = z.output<typeof newInterestRules>["seats"][number];

export const reasonRules = z.object({ reason: textRule.nullish() });
