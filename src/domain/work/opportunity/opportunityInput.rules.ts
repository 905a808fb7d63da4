import { z } from "zod";
import { languageRule, nameRule, timeZoneRule } from "../../shared/input.rules.ts";
import { amountRule, currencyRule } from "../../shared/money/money.rules.ts";
import { withCode } from "../../shared/mutation/userError.ts";
import { countryCodeRule } from "../../shared/vocabulary/countryCode.rules.ts";
import { skillLevels } from "../../shared/vocabulary/skillLevel.rules.ts";
import { reasonRule } from "../state/reason.rules.ts";

const between = (least: number, most: number) =>
  z.int().min(least, `must be at least ${least}`).max(most, `must be at most ${most}`);

/** Null stands for what was left out. */
const given = <Rule extends z.ZodType>(rule: Rule) => z.preprocess((value) => value ?? undefined, rule.optional());

const longTextRule = z.string().trim().min(1, "must not be empty").max(20_000, "must have at most 20,000 characters");
const seatRule = z
  .object({
    role: nameRule.nullish(),
    skill: z.string(),
    leastLevel: z.enum(skillLevels),
    furtherSkills: z
      .array(z.object({ skill: z.string(), leastLevel: z.enum(skillLevels) }))
      .max(20, "must have at most 20 skills"),
    shareBps: between(1, 10_000),
    headcount: between(1, 100),
    from: z.string(),
    to: z.string(),
    languages: z.array(languageRule).max(20, "must have at most 20 languages"),
    overlap: z.object({ hours: between(1, 24), timeZone: timeZoneRule }).nullish(),
    remote: z.boolean(),
    countryCode: countryCodeRule.nullish(),
    place: nameRule.nullish(),
  })
  .refine(({ from, to }) => from < to, { path: ["to"], error: "must be later than from" })
  .refine(({ remote, countryCode }) => remote || countryCode != null, {
    path: ["countryCode"],
    error: "must be given when the seat is not remote",
  })
  .refine(
    ({ skill, furtherSkills }) => new Set([skill, ...furtherSkills.map((f) => f.skill)]).size > furtherSkills.length,
    {
      path: ["furtherSkills"],
      error: "must name other skills than the seat's own, each once",
    },
  );

/** A seat as its rule shapes it. */
export type SeatFacts = z.output<typeof seatRule>;

const budgetRule = z
  .object({ min: amountRule.nullish(), max: amountRule.nullish(), currency: currencyRule })
  .refine(({ min, max }) => min != null || max != null, { path: ["min"], error: "or max must be given" })
  .refine(({ min, max }) => min == null || max == null || min <= max, { path: ["min"], error: "must be at most max" });

const startWindowRule = z
  .object({ from: z.string().nullish(), to: z.string().nullish() })
  .refine(({ from, to }) => from == null || to == null || from < to, {
    path: ["to"],
    error: "must be later than from",
  });

const leaseRule = z
  .object({ workingDays: between(1, 60).nullish(), seconds: between(1, 5_184_000).nullish() })
  .refine(({ workingDays, seconds }) => (workingDays == null) !== (seconds == null), {
    path: ["workingDays"],
    error: "or seconds must be given, and not both",
  });

/** A deadline that is still to come. */
const deadlineRule = (now: Date) => z.date().refine((closesAt) => closesAt > now, "must be in the future");

/** Days that a request may be about: who works on it is reckoned for each change of the clocks in them. */
const maxDays = 36_500;

/** A day on which a seat may end. Work may have begun before, but is not over. */
function seatsRule(today: string) {
  const inFuture = seatRule.refine(({ to }) => to > today, {
    path: ["to"],
    ...withCode("SEAT_IN_PAST", "must be later than today"),
  });
  return z
    .array(inFuture)
    .max(50, "must have at most 50 seats")
    .refine((seats) => daysOf(seats) <= maxDays, `must lie within ${maxDays.toLocaleString("en")} days`);
}

/** Days from the first one of the earliest seat to the last one of the latest. */
function daysOf(seats: readonly { readonly from: string; readonly to: string }[]): number {
  const [first] = seats.map(({ from }) => from).sort();
  const beyond = seats
    .map(({ to }) => to)
    .sort()
    .at(-1);
  return first === undefined ? 0 : Temporal.PlainDate.from(first).until(beyond!).days;
}

/** What does not depend on whether a request is new. */
const factsRules = (now: Date) => ({
  budget: budgetRule.nullish(),
  startWindow: startWindowRule.nullish(),
  durationDays: between(1, maxDays).nullish(),
  teamSize: z.object({ min: between(1, 100), max: between(1, 100) }).nullish(),
  lease: leaseRule.nullish(),
  closesAt: deadlineRule(now).nullish(),
  seats: given(seatsRule(now.toISOString().slice(0, 10))),
});

/** What a new request must be like. */
export const newOpportunityRules = (now: Date) =>
  z.object({ ...factsRules(now), title: nameRule, brief: longTextRule, language: languageRule });

/** What a change of a request must be like: undefined leaves a field, null empties it. */
export const opportunityChangeRules = (now: Date) =>
  z.object({
    ...factsRules(now),
    title: given(nameRule),
    brief: given(longTextRule),
    language: given(languageRule),
  });

/** What of a lease may change once a request is shared. */
export const leaseChangeRules = z.object({ lease: leaseRule.nullish() });

export const translationRules = z.object({ language: languageRule, title: nameRule, brief: longTextRule });
export const reasonRules = z.object({ reason: reasonRule });
