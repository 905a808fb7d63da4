import { z } from "zod";
import { httpUrlRule, languageRule, nameRule } from "../../shared/input.rules.ts";
import { countryCodeRule } from "../../shared/vocabulary/countryCode.rules.ts";

const foundedYearRule = z.int().min(1800, "must be 1800 or later").max(2100, "must be 2100 or earlier");
const descriptionRule = z.string().trim().max(10_000, "must have at most 10,000 characters");

/** What a new co-op must be like. */
export const newCoopRules = z.object({
  name: nameRule,
  website: httpUrlRule.nullish(),
  countryCode: countryCodeRule.nullish(),
  description: descriptionRule.nullish(),
  descriptionLanguage: languageRule.nullish(),
  foundedYear: foundedYearRule.nullish(),
});

/** What a change of a co-op must be like: undefined leaves a field, null empties it. */
export const coopChangeRules = z.object({
  name: z.preprocess((name) => name ?? undefined, nameRule.optional()),
  website: httpUrlRule.nullish(),
  countryCodes: z.array(countryCodeRule).max(250, "must have at most 250 codes").nullish(),
  description: descriptionRule.nullish(),
  descriptionLanguage: languageRule.nullish(),
  foundedYear: foundedYearRule.nullish(),
});
