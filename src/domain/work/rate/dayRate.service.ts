import { z } from "zod";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound } from "../../shared/mutation/userError.ts";
import { actingCoop } from "../work.policy.ts";
import type { Work } from "../work.ts";
import type { SetDayRateInput } from "./dayRate.input.ts";
import { dayRateKey } from "./dayRate.loaders.ts";
import { dayRateRule } from "./dayRate.rules.ts";

const dayRateRules = z.object({ amount: dayRateRule });

/** Keeps what co-ops usually take for a day. */
export class DayRateService {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  /** userErrors: AMOUNT_NEGATIVE, CURRENCY_UNKNOWN (amount), INVALID, NOT_FOUND, NOT_ENTITLED (coopId). */
  set(input: SetDayRateInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    return write("setDayRate", input, async (em) => {
      const { amount } = checkInput(dayRateRules, input);
      const coopKey = actingCoop(viewer, input.coopId ?? null);
      const known = await em.execute("SELECT 1 FROM network.published_coop WHERE id = ? AND status = 'ACTIVE'", [
        coopKey,
      ]);
      if (known.length === 0) throw notFound(["coopId"], "This co-op");
      await em.execute(
        `INSERT INTO work.day_rate (coop_id, currency, amount) VALUES (?, ?, ?)
         ON CONFLICT (coop_id, currency) DO UPDATE SET amount = excluded.amount`,
        [coopKey, amount.currency, String(amount.amount)],
      );
      return dayRateKey(coopKey, amount.currency);
    });
  }
}
