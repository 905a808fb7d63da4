import { describe, expect, it } from "@jest/globals";
import type { Command } from "commander";
import { endingLine, sampleCommand } from "../../src/cli/sampleCommand.ts";

/** The command with its action replaced by one that keeps the options, and with errors thrown instead of printed. */
function quietCommand(): { command: Command; seen: unknown[] } {
  const seen: unknown[] = [];
  const command = sampleCommand()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .action((options) => {
      seen.push(options);
    });
  return { command, seen };
}

describe("patio sample", () => {
  it("makes the usual network when nothing is said", () => {
    const { command, seen } = quietCommand();
    command.parse([], { from: "user" });
    expect(seen).toEqual([{ size: 69, seed: 1 }]);
  });

  it.each(["1", "100000"])("takes the size %s", (size) => {
    const { command, seen } = quietCommand();
    command.parse(["--size", size, "--seed", "0"], { from: "user" });
    expect(seen).toEqual([{ size: Number(size), seed: 0 }]);
  });

  it.each(["0", "100001", "-1", "1.5", "many", ""])("refuses the size %j and names the bounds", (size) => {
    const { command, seen } = quietCommand();
    expect(() => command.parse([`--size=${size}`], { from: "user" })).toThrow(/from 1 to 100000/);
    expect(seen).toEqual([]);
  });

  it("ends with one line of counts and seconds", () => {
    const network = { coops: 10_000, countries: 40, people: 100_000, services: 37, federations: 6, clients: 1 };
    const counts = { ...network, opportunities: 8_700, projects: 1, ledgerEntries: 2 };
    expect(endingLine(counts, 28_640)).toBe(
      "Sample network loaded in 28.6 s: 10,000 co-ops, 40 countries, 100,000 people, 37 services, 6 federations, 1 client, 8,700 requests, 1 project.",
    );
  });
});
