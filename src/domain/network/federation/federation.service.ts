import { z } from "zod";
import { claimSlug } from "../../shared/claimSlug.ts";
import { httpUrlRule, nameRule } from "../../shared/input.rules.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { checkInput, notFound, taken } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { countryCodeRule } from "../../shared/vocabulary/countryCode.rules.ts";
import { Federation, FederationCountry } from "./federation.entity.ts";
import type { CreateFederationInput } from "./federation.input.ts";

const newFederationRules = z.object({
  name: nameRule,
  website: httpUrlRule.nullish(),
  countryCodes: z.array(countryCodeRule).max(250, "must have at most 250 codes").nullish(),
});

/** Changes federations, each change in one transaction. */
export class FederationService {
  readonly #write: Write;
  readonly #now: Date;
  constructor(write: Write, now: Date) {
    this.#write = write;
    this.#now = now;
  }

  /** userErrors: INVALID, NOT_FOUND (parentId), TAKEN (name). */
  create(input: CreateFederationInput): Promise<Outcome> {
    return this.#write("createFederation", input, async (em) => {
      const { name, website, countryCodes } = checkInput(newFederationRules, input);
      const parentId = input.parentId == null ? null : keyOf("Federation", input.parentId);
      if (input.parentId != null && !(parentId && (await em.findOne(Federation, { id: parentId })))) {
        throw notFound(["parentId"], "This federation");
      }
      const slug = await claimSlug(em, "network.federation", name, "federation");
      if (await em.findOne(Federation, { name })) throw taken(["name"], `A federation is named ${name} already.`);
      const federation = em.create(Federation, {
        name,
        slug,
        website: website ?? null,
        level: input.level,
        parentId,
        createdAt: this.#now,
        updatedAt: this.#now,
      });
      await em.persist(federation).flush();
      const codes = [...new Set(countryCodes ?? [])];
      em.persist(
        codes.map((countryCode) => em.create(FederationCountry, { federationId: federation.id, countryCode })),
      );
      return federation.id;
    });
  }
}
