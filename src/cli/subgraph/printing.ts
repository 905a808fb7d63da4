import Table from "cli-table3";
import type { UserError } from "../../domain/shared/mutation/userError.ts";

export interface JsonOption {
  readonly json?: true;
}

/** What every command below `patio subgraph` has. */
export const jsonOption = ["--json", "print the result as JSON"] as const;

export function printLine(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function printJson(value: unknown): void {
  printLine(JSON.stringify(value, null, 2));
}

/** A line on standard error for each reason, and exit code 1. */
export function printRefusal(reasons: readonly Pick<UserError, "code" | "message">[]): void {
  for (const { code, message } of reasons) process.stderr.write(`${code}: ${message}\n`);
  process.exitCode = 1;
}

/** A table with a line for each row; with colours on a terminal. */
export function printTable(head: readonly string[], rows: readonly (readonly (string | number)[])[]): void {
  const table = new Table({
    head: [...head],
    ...(process.stdout.isTTY ? {} : { style: { head: [], border: [] } }),
  });
  table.push(...rows.map((row) => [...row]));
  printLine(table.toString());
}

/** To the second, in UTC. */
export function instantText(instant: string): string {
  return new Date(instant)
    .toISOString()
    .replace("T", " ")
    .replace(/\.\d+Z$/, " UTC");
}
