import { describe, expect, it } from "@jest/globals";
import { buildSchema, parse } from "graphql";
import { notPlannable } from "../../../src/gateway/planning/notPlannable.ts";

const schema = buildSchema(`
  type Query { city: City coop: Coop }
  type City { name: String population: Int }
  type Coop { name: String city: City }`);
const document = parse("{ coop { name city { ...F } } } fragment F on City { people: population name }");
const failed = (message: string) => notPlannable(new Error(message), document, schema);

describe("a failure of the native planner", () => {
  it("that found no way is the operation's, and names the field with its types", () => {
    const noPath = "Failed to plan query: walker failed to locate path: No paths found for selection item:";
    expect(failed(`${noPath} population`)).toMatchObject({
      code: "OPERATION_NOT_PLANNABLE",
      message: "The operation can't be planned: City.population can't be reached from where it is asked.",
      facts: { fields: ["City.population"] },
    });
    expect(failed(`${noPath} name`)).toMatchObject({ facts: { fields: ["Coop.name", "City.name"] } });
    expect(failed("Failed to plan query: no plan")).toMatchObject({ code: "OPERATION_NOT_PLANNABLE" });
  });

  it("of any other kind is ours", () => {
    expect(failed("Failed to parse query: Parse error at 1:1")).toMatchObject({ code: "INTERNAL_SERVER_ERROR" });
  });
});
