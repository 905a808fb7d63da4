import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { runProgram } from "../../src/cli/program.ts";

let said: string;

beforeEach(() => {
  said = "";
  const keep = (text: unknown) => {
    said += text;
    return true;
  };
  jest.spyOn(process.stdout, "write").mockImplementation(keep);
  jest.spyOn(process.stderr, "write").mockImplementation(keep);
  jest.spyOn(console, "error").mockImplementation(keep);
});

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

describe("patio", () => {
  it.each([["--help"], ["sample --help"], ["help schema"], ["subgraph key --help"], ["subgraph publish --help"]])(
    "explains itself for %j, with exit code 0",
    async (line) => {
      await runProgram(line.split(" "));
      expect(said).toContain("Usage: patio");
      expect(process.exitCode).toBe(0);
    },
  );

  it.each([
    ["", "Usage: patio"],
    ["unheard-of", "unknown command"],
    ["sample --size none", "whole number"],
    ["schema --unheard-of", "unknown option"],
    ["import", "missing required argument"],
    ["subgraph", "Usage: patio subgraph"],
    ["subgraph key ratings extra", "too many arguments"],
    ["subgraph publish --url https://a.example", "missing required argument"],
    ["subgraph check trainings", "required option '--url <url>'"],
    ["subgraph check trainings --url https://a.example --subscriptions ws", "Allowed choices are sse"],
    ["subgraph rollback trainings 0", "whole number"],
    ["subgraph unheard-of", "unknown command"],
  ])("ends with exit code 2 on the call %j", async (line, words) => {
    await runProgram(line.split(" ").filter(Boolean));
    expect(said).toContain(words);
    expect(process.exitCode).toBe(2);
  });

  it("ends with exit code 1 and one line when a command fails", async () => {
    jest.replaceProperty(process, "env", { ...process.env, PATIO_UNHEARD_OF: "1" });
    await runProgram(["sample"]);
    expect(said).toMatch(/^patio: .*PATIO_UNHEARD_OF.*$/);
    expect(process.exitCode).toBe(1);
  });
});
