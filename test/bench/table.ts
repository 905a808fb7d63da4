import Table from "cli-table3";
import type { Measurement } from "./bench.ts";

const columns = ["bench", "program", "version", "requests", "requests/s", "CPU ms/request", "less CPU than peer"];
const whole = new Intl.NumberFormat("en", { maximumFractionDigits: 0 });

/** Measurements as a table for people; the JSON has the same values unrounded. */
export function formatTable(measurements: readonly Measurement[]): string {
  const right = "right" as const;
  const table = new Table({
    head: columns,
    style: { head: [], border: [] },
    colAligns: ["left", "left", "left", right, right, right, right],
  });
  for (const { bench, program, version, ...values } of measurements) {
    table.push([
      ...[bench, program, version],
      whole.format(values.requests),
      whole.format(values.requestsPerSecond),
      values.cpuMsPerRequest.toFixed(3),
      values.ratioToPeer === null ? "-" : `${values.ratioToPeer.toFixed(2)} ×`,
    ]);
  }
  return table.toString();
}
