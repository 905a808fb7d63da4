import { expect, it } from "@jest/globals";
import { aSubgraph, ask, federationOf } from "../support/federation.ts";

const gathering = 'type Gathering @key(fields: "id place { city { name } }") { id: ID! place: Place';

it("an operation for which no way is found is refused with the field, and others on the same graph are answered", async () => {
  const here = { id: "g1", place: { city: { name: "Vigo" } } };
  const federation = federationOf(
    aSubgraph(
      "gatherings",
      `type Query { gatherings: [Gathering!] } ${gathering} } type Place { city: City } type City { name: String }`,
      { Query: { gatherings: () => [here] } },
    ),
    aSubgraph(
      "towns",
      `${gathering} visitors: Int } type Place { city: City } type City { name: String population: Int }`,
      { Gathering: { __resolveReference: (reference) => reference, visitors: () => 3 } },
    ),
  );
  expect(await ask(federation, "{ gatherings { place { city { name people: population } } } }")).toMatchObject({
    data: null,
    errors: [{ extensions: { code: "OPERATION_NOT_PLANNABLE", fields: ["City.population"] } }],
  });
  expect((await ask(federation, "{ gatherings { visitors place { city { name } } } }")).data).toEqual({
    gatherings: [{ visitors: 3, place: here.place }],
  });
});
