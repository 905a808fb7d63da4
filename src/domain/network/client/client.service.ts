import { z } from "zod";
import { claimSlug } from "../../shared/claimSlug.ts";
import { httpUrlRule, nameRule } from "../../shared/input.rules.ts";
import type { Outcome, Write } from "../../shared/mutation/runMutation.ts";
import { checkInput } from "../../shared/mutation/userError.ts";
import { countryCodeRule } from "../../shared/vocabulary/countryCode.rules.ts";
import { Client } from "./client.entity.ts";
import type { CreateClientInput } from "./client.input.ts";

const newClientRules = z.object({
  name: nameRule,
  sector: nameRule.nullish(),
  countryCode: countryCodeRule.nullish(),
  website: httpUrlRule.nullish(),
});

/** Changes clients, each change in one transaction. */
export class ClientService {
  readonly #write: Write;
  readonly #now: Date;
  constructor(write: Write, now: Date) {
    this.#write = write;
    this.#now = now;
  }

  /** userErrors: INVALID. */
  create(input: CreateClientInput): Promise<Outcome> {
    return this.#write("createClient", input, async (em) => {
      const facts = checkInput(newClientRules, input);
      const slug = await claimSlug(em, "network.client", facts.name, "client");
      const client = em.create(Client, {
        ...facts,
        slug,
        visibility: input.visibility,
        createdAt: this.#now,
        updatedAt: this.#now,
      });
      await em.persist(client).flush();
      return client.id;
    });
  }
}
