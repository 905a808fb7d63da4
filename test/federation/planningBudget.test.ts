import { expect, it } from "@jest/globals";
import { coopSubgraphs } from "../support/coopFederation.ts";
import { ask, federationOf } from "../support/federation.ts";

it("refuses an operation that takes too long to plan with a code, and answers small ones meanwhile", async () => {
  const federation = federationOf(...coopSubgraphs());
  const fields = Array.from({ length: 1_600 }, (_, index) => `f${index}: peers(first: ${index}) { score budget }`).join(
    " ",
  );
  const refused = Promise.all(
    [1, 2, 3].map((first) =>
      ask(federation, `{ coop(id: "c2") { f: peers(first: ${first}) { id } g${first}: id ${fields} } }`),
    ),
  );
  expect(await ask(federation, "{ motto }")).toEqual({ data: { motto: "One member, one vote" }, errors: [] });
  for (const { data, errors } of await refused) {
    // On a machine that is very busy it may be the time and not the operation that does not suffice.
    const codes = errors.map(({ extensions }) => extensions?.["code"]);
    expect([data, codes]).toEqual([null, [expect.stringMatching(/^(OPERATION_TOO_LARGE|BUSY)$/)]]);
  }
});
