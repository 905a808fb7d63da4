import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { jest } from "@jest/globals";
import { runProgram } from "../../src/cli/program.ts";

/** What globalSetup has built. */
const program = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

/** How a command ended, and what it wrote. */
export interface CommandOutcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `patio` as a process of its own on a database. */
export async function patio(databaseUrl: string, ...args: readonly string[]): Promise<CommandOutcome> {
  const { PATH } = process.env;
  const run = promisify(execFile)(process.execPath, [program, ...args], { env: { PATH, DATABASE_URL: databaseUrl } });
  return run.then(
    (ended) => ({ code: 0, ...ended }),
    (failure: CommandOutcome) => failure,
  );
}

/** Runs `patio` in this process on a database, one call at a time. */
export async function patioHere(databaseUrl: string, ...args: readonly string[]): Promise<CommandOutcome> {
  let [stdout, stderr] = ["", ""];
  const environment = jest.replaceProperty(process, "env", { ...process.env, DATABASE_URL: databaseUrl });
  const spies = [
    jest.spyOn(process.stdout, "write").mockImplementation((text) => {
      stdout += text;
      return true;
    }),
    jest.spyOn(process.stderr, "write").mockImplementation((text) => {
      stderr += text;
      return true;
    }),
    jest.spyOn(console, "error").mockImplementation((line) => {
      stderr += `${line}\n`;
    }),
  ];
  const codeBefore = process.exitCode;
  process.exitCode = 0;
  try {
    await runProgram(args);
    return { code: Number(process.exitCode), stdout, stderr };
  } finally {
    process.exitCode = codeBefore;
    environment.restore();
    for (const spy of spies) spy.mockRestore();
  }
}
