import { BadInputError } from "../../shared/input.errors.ts";
import { isCurrency } from "../../shared/money/money.rules.ts";

/** @throws {BadInputError} unless the argument `currency` is one of ISO 4217, in upper case */
export function requireCurrency(code: string): void {
  if (!isCurrency(code)) throw new BadInputError("currency", "must be an ISO 4217 currency in upper case");
}
