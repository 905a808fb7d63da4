import { describe, expect, it, jest } from "@jest/globals";
import { buildSchema } from "graphql";
import { createProgram } from "../../src/cli/program.ts";

/** What a command writes to its standard output. */
async function outputOf(...args: readonly string[]): Promise<string> {
  let output = "";
  const write = jest.spyOn(process.stdout, "write").mockImplementation((text) => {
    output += text;
    return true;
  });
  try {
    await createProgram().parseAsync(args, { from: "user" });
  } finally {
    write.mockRestore();
  }
  return output;
}

describe("patio compose", () => {
  it("prints a supergraph that names its subgraphs", async () => {
    const sdl = await outputOf("compose");
    expect(buildSchema(sdl, { assumeValidSDL: true }).getType("join__Graph")).toBeDefined();
    expect(sdl).toContain('@join__graph(name: "network"');
  });
});

describe("patio plan", () => {
  it("prints the plan as JSON", async () => {
    const plan = JSON.parse(await outputOf("plan", "{ network { name } }"));
    expect(plan).toMatchObject({ kind: "fetch", subgraph: "network", operation: "{network{name}}" });
  });

  it("prints null when no subgraph is asked", async () => {
    expect(JSON.parse(await outputOf("plan", "{ __schema { queryType { name } } __typename }"))).toBeNull();
  });

  it.each([
    ["what is no GraphQL", ["{ network {"]],
    ["what the schema does not have", ["{ nothing }"]],
    ["what federation keeps to itself", ["{ _service { sdl } }"]],
    ["one of several operations without its name", ["query A { network { name } } query B { network { sample } }"]],
    ["fragments that spread each other", ["{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }"]],
  ])("refuses %s before it comes to the planner", async (_, args) => {
    await expect(outputOf("plan", ...args)).rejects.toMatchObject({ code: "GRAPHQL_VALIDATION_FAILED" });
  });

  it("refuses variables that are no JSON object", async () => {
    await expect(outputOf("plan", "{ network { name } }", "--variables", "[1]")).rejects.toMatchObject({
      code: "commander.invalidArgument",
    });
  });
});

describe("patio explain", () => {
  it("prints the plan of the operation that is named, as the variables have it", async () => {
    const query = `query A { network { name } }
      query B($sample: Boolean!) { network { sample @include(if: $sample) asOf @skip(if: $sample) } }`;
    const explained = (sample: boolean) =>
      outputOf("explain", query, "--operation", "B", "--variables", JSON.stringify({ sample }));
    expect(await explained(true)).toBe("fetch from network: {network{sample}}\n");
    expect(await explained(false)).toBe("fetch from network: {network{asOf}}\n");
  });
});
