import { z } from "zod";
import { languageRule, nameRule, timeZoneRule } from "../../shared/input.rules.ts";
import { weekdays, writeAvailability } from "./availability.rules.ts";
import { AvailabilityError } from "./person.errors.ts";
import { contactVisibilities } from "./person.rules.ts";

const availabilityRule = z
  .array(z.object({ weekday: z.enum(weekdays), from: z.string(), to: z.string() }))
  .max(100, "must have at most 100 slots")
  .transform((slots, context) => {
    try {
      return writeAvailability(slots);
    } catch (error) {
      if (!(error instanceof AvailabilityError)) throw error;
      context.addIssue(`can't be read: ${error.message}`);
      return z.NEVER;
    }
  });

/** How to reach a person. */
export const contactRules = {
  email: z.email("must be an e-mail address").nullish(),
  phone: z
    .string()
    .trim()
    .regex(/^\+?[0-9 ()./-]{3,40}$/, "must be a phone number")
    .nullish(),
};

const facts = {
  languages: z.array(languageRule).max(50, "must have at most 50 tags").nullish(),
  timeZone: timeZoneRule.nullish(),
  availability: availabilityRule.nullish(),
  ...contactRules,
  contactVisibility: z.enum(contactVisibilities, "must not be PUBLIC").nullish(),
};

/** What a new person must be like. */
export const newPersonRules = z.object({ name: nameRule, title: nameRule.nullish(), ...facts });

/** What a change of a person must be like: undefined leaves a field, null empties it. */
export const personChangeRules = z.object({
  name: z.preprocess((name) => name ?? undefined, nameRule.optional()),
  ...facts,
});
