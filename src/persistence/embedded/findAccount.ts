import type { Account } from "./account.ts";
import { runCommand } from "./runCommand.ts";

/**
 * Whom PostgreSQL runs as: `null` means as ourselves.
 *
 * PostgreSQL refuses to run as root, so under root it is `nobody`, who exists on every system. Other
 * services that run as `nobody` could reach the files: a server for the world has DATABASE_URL.
 *
 * @throws {EmbeddedPostgresError} when the system has no `nobody`
 */
export async function findAccount(): Promise<Account | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(["-u", "-g"].map((option) => runCommand("id", [option, "nobody"])));
  // macOS prints -2 as 4294967294, which only the signed form of it gets through spawn.
  return { uid: Number(uid) | 0, gid: Number(gid) | 0 };
}
