import { z } from "zod";
import { addCoopToken, revokeCoopToken } from "../../../persistence/coopTokens.ts";
import { deriveToken } from "../../../security/derivedToken.ts";
import { hashToken } from "../../../security/operatorToken.ts";
import { nameRule } from "../../shared/input.rules.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, RefusedInput } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { Coop } from "../coop/coop.entity.ts";
import type { CreateAccessTokenInput, RevokeAccessTokenInput } from "./accessToken.input.ts";

const newTokenRules = z.object({ label: nameRule });

/** Gives co-ops tokens of their own, and takes them back. */
export class AccessTokenService {
  readonly #write: Write;
  readonly #now: Date;
  readonly #secret: Buffer;
  constructor(write: Write, now: Date, secret: Buffer) {
    this.#write = write;
    this.#now = now;
    this.#secret = secret;
  }

  /** userErrors: INVALID (label), NOT_FOUND (coopId), CONFLICT (a co-op that is not active). */
  create(input: CreateAccessTokenInput): Promise<Outcome> {
    return this.#write("createAccessToken", input, async (em) => {
      const { label } = checkInput(newTokenRules, input);
      const key = keyOf("Coop", input.coopId);
      const coop = key && (await em.findOne(Coop, { id: key }));
      if (!coop) throw notFound(["coopId"], "This co-op");
      if (coop.status !== "ACTIVE") {
        throw new RefusedInput({ code: "CONFLICT", field: ["coopId"], message: "This co-op is not active." });
      }
      return addCoopToken(em, { coopKey: coop.id, label }, (token) => hashToken(this.textOf(token)));
    });
  }

  /** userErrors: NOT_FOUND (id). */
  revoke(input: RevokeAccessTokenInput): Promise<Outcome> {
    return this.#write("revokeAccessToken", input, async (em) => {
      const key = keyOf("AccessToken", input.id);
      if (key === null || !(await revokeCoopToken(em, key, this.#now))) throw notFound(["id"], "This token");
      return key;
    });
  }

  /** The text of a token, for who has just made it. */
  textOf(key: string): string {
    return deriveToken(this.#secret, `access token ${key}`);
  }
}
