import { isCountryCode } from "../../shared/vocabulary/countryCode.rules.ts";
import { CountryType } from "./country.type.ts";

/** The country of a code, or null when ISO 3166-1 has no such code. */
export function findCountry(code: string): CountryType | null {
  return isCountryCode(code) ? new CountryType(code) : null;
}
