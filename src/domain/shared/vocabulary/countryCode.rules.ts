import countries from "i18n-iso-countries/index.js";
import { z } from "zod";

/** Whether `code` is an ISO 3166-1 alpha-2 code in upper case. */
export function isCountryCode(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && countries.isValid(code);
}

export const countryCodeRule = z.string().refine(isCountryCode, "must be an ISO 3166-1 alpha-2 code in upper case");
