import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Account, accountIds } from "./account.ts";
import { findPackage, prepareBinaries } from "./binaries.ts";
import { fillCluster } from "./fillCluster.ts";
import { findAccount } from "./findAccount.ts";
import { makeAside } from "./makeAside.ts";
import { runCommand } from "./runCommand.ts";

/**
 * Makes a cluster in `folder` that new ones are copied from: a tenth of the time that initdb takes. One for
 * each version of the binaries; all copies of one have its password.
 *
 * @throws {EmbeddedPostgresError} when it can't be made
 */
export async function makeTemplate(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const account = await findAccount();
  const native = await prepareBinaries(folder, account);
  const making = { durable: false, onInitialising: () => {} };
  await makeAside(await templateIn(folder), (half) => fillCluster(half, native, account, making), false);
}

/**
 * Copies the template that is in `folder`, if there is one that belongs to whom PostgreSQL runs as.
 *
 * @returns false when there is none
 */
export async function copyTemplate(
  folder: string,
  half: string,
  account: Account | null,
  onCopying: () => void,
): Promise<boolean> {
  const template = await templateIn(folder);
  const owner = await stat(join(template, "cluster")).then(
    ({ uid }) => uid,
    () => null,
  );
  if (owner !== accountIds(account).uid) return false;
  const copying = runCommand("cp", ["-a", `${template}/.`, half]);
  onCopying();
  await copying;
  return true;
}

async function templateIn(folder: string): Promise<string> {
  return join(folder, `postgres-${(await findPackage()).version}`);
}
