import { Command, InvalidArgumentError } from "commander";
import { openDatabase } from "../../app/database.ts";
import { signingSecret } from "../../app/servedSubgraphs.ts";
import { readConfig } from "../../config/config.ts";
import { readSecret } from "../../persistence/secretStore.ts";
import { partnerKey, routerKey } from "../../security/signingKeys.ts";

/** `patio subgraph key [NAME]`: the key by which requests between us and a partner, or a router, are signed. */
export function keyCommand(): Command {
  return new Command("key")
    .description("Print the key that signs requests, base64url of 32 bytes. Keep it secret.")
    .argument(
      "[name]",
      "a partner's subgraph, which verifies ours by it; without it, a router that asks our own",
      notBlank,
    )
    .action(async (name: string | undefined) => {
      process.stdout.write(`${(await readKey(name)).toString("base64url")}\n`);
    });
}

async function readKey(partner: string | undefined): Promise<Buffer> {
  const database = await openDatabase(readConfig());
  try {
    const secret = await readSecret(database.orm, signingSecret);
    return partner === undefined ? routerKey(secret) : partnerKey(secret, partner);
  } finally {
    await database.close();
  }
}

/** A variable of a script that is not set must not give a partner the key of routers. */
function notBlank(name: string): string {
  if (name.trim() === "") throw new InvalidArgumentError("It must be the name of a subgraph.");
  return name;
}
