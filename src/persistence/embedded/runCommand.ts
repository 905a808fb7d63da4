import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { EmbeddedPostgresError } from "./embedded.errors.ts";

/**
 * The whole environment of every program we start: nothing of the user's shell (locale, PG*, LD_*)
 * changes what the database does. Without LC_ALL PostgreSQL does not start on macOS.
 */
export const cleanEnvironment = { PATH: "/usr/bin:/bin:/usr/sbin:/sbin", LC_ALL: "C", TZ: "UTC" };

const TIME_LIMIT_MS = 30_000;

/**
 * Runs a program to its end.
 *
 * @returns what it wrote to its standard output, trimmed
 * @throws {EmbeddedPostgresError} when it can't be run, fails or takes 30 s, with the last line it wrote
 */
export async function runCommand(
  program: string,
  args: readonly string[],
  options: { readonly account?: Account | null; readonly cwd?: string } = {},
): Promise<string> {
  const { account, cwd } = options;
  try {
    const { stdout } = await promisify(execFile)(program, args, {
      ...account,
      ...(cwd === undefined ? {} : { cwd }),
      env: cleanEnvironment,
      timeout: TIME_LIMIT_MS,
      killSignal: "SIGKILL",
    });
    return stdout.trim();
  } catch (cause) {
    throw new EmbeddedPostgresError(
      `can't be prepared: ${program.split("/").pop()} failed with "${lastWords(cause)}"`,
      "See that the data folder is writable and its disk not full, or set DATABASE_URL to use another server.",
      { cause },
    );
  }
}

function lastWords(failure: unknown): string {
  const { stderr = "", message } = failure as Error & { readonly stderr?: string };
  const lines = stderr.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /error|fatal/i.test(line)) ?? lines.at(-1) ?? message;
}
