import { describe, expect, it } from "@jest/globals";
import { withDatabase } from "../support/database.ts";
import { aSubgraph } from "../support/federation.ts";
import { executing, json, type Partner, startPartner } from "../support/partner.ts";
import { type GraphqlAnswer, operatorTokenOf, Program, post, withDataDir } from "../support/program.ts";

const ratings = aSubgraph("ratings", `type Coop @key(fields: "id") { id: ID! rating: Int stars: String }`, {
  Coop: { __resolveReference: (reference) => reference, rating: ({ id }) => id.length, stars: () => "***" },
});

/** Two instances on one database, and what one needs to talk to them. */
async function withInstances() {
  const opened = new AsyncDisposableStack();
  const db = opened.use(await withDatabase());
  const dataDir = opened.use(await withDataDir());
  const environment = { DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path, PATIO_ALLOW_PRIVATE_SUBGRAPHS: "true" };
  const start = () => opened.use(new Program(environment));
  const [one, two] = await Promise.all([start().ready(), start().ready()]);
  const token = await operatorTokenOf(dataDir.path);
  return {
    one,
    two,
    start: () => start().ready(),
    async mutate(mutation: string, url = one) {
      const { body } = await post(url, `mutation { ${mutation} }`, token);
      expect(body.errors).toBeUndefined();
      return Object.values(body.data as object)[0];
    },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  };
}

function publish({ url }: Pick<Partner, "url">, sdl?: string): string {
  const given = sdl === undefined ? "" : `, sdl: ${JSON.stringify(sdl)}`;
  return `publishSubgraph(input: { name: "ratings", url: "${url}"${given} }) {
    publication { revision isNew supergraphVersion } userErrors { code field message }
  }`;
}

const rated = "{ coops(first: 2) { nodes { slug rating } } }";

/** Asks until the answer is as wanted. */
async function until(url: string, query: string, isWanted: (body: GraphqlAnswer["body"]) => boolean) {
  for (;;) {
    const { body } = await post(url, query);
    if (isWanted(body)) return body.data;
  }
}

const untilAnswered = (url: string, query: string) => until(url, query, ({ errors }) => errors === undefined);

const untilCoopHas = (url: string, field: string) =>
  until(url, '{ __type(name: "Coop") { fields { name } } }', ({ data }) =>
    data.__type.fields.some(({ name }: { name: string }) => name === field),
  );

describe("a published subgraph", () => {
  it("is served by every instance, and after a start while its server is down", async () => {
    await using instances = await withInstances();
    const partner = await startPartner(executing(ratings));
    try {
      const published = await instances.mutate(publish(partner));
      expect(published).toMatchObject({ publication: { revision: 1, isNew: true }, userErrors: [] });
      // Whoever has published it is answered when it is served there.
      expect((await post(instances.one, rated)).body.errors).toBeUndefined();
      for (const url of [instances.one, instances.two]) {
        const { coops } = await untilAnswered(url, rated);
        expect(coops.nodes).toEqual([
          { slug: expect.any(String), rating: expect.any(Number) },
          { slug: expect.any(String), rating: expect.any(Number) },
        ]);
      }
    } finally {
      await partner[Symbol.asyncDispose]();
    }

    const later = await instances.start();
    const { body, status } = await post(later, rated);
    expect(status).toBe(200);
    expect(body.data.coops.nodes).toMatchObject([{ rating: null }, { rating: null }]);
    expect(body.errors[0].extensions).toEqual({ code: "SUBGRAPH_UNAVAILABLE", subgraph: "ratings" });
  });

  it("changes nothing when its SDL is broken, takes what is ours, or can't be had", async () => {
    await using instances = await withInstances();
    await using partner = await startPartner(executing(ratings));
    await instances.mutate(publish(partner));
    const before = await untilAnswered(instances.two, rated);

    const { sdl: taking } = aSubgraph(
      "ratings",
      `type Coop @key(fields: "id") { id: ID! rating: Int name: String! @override(from: "network") }`,
    );
    await using silent = await startPartner(json({ errors: [{ message: "no" }] }));
    for (const [change, code] of [
      [publish(partner, "type Coop {"), "COMPOSITION_FAILED"],
      [publish(partner, `${ratings.sdl} type Query { x: Nothing }`), "COMPOSITION_FAILED"],
      [publish(partner, taking), "OWNERSHIP_REFUSED"],
      [publish(silent), "SUBGRAPH_SDL_UNAVAILABLE"],
      [publish({ url: "https://user:secret@ratings.example/" }, ratings.sdl), "INVALID"],
    ] as const) {
      const { publication, userErrors } = await instances.mutate(change, instances.two);
      expect([publication, userErrors.map((error: { code: string }) => error.code)]).toEqual([null, [code]]);
    }
    for (const url of [instances.one, instances.two]) expect(await untilAnswered(url, rated)).toEqual(before);
  });

  it("goes back to the version before, and away, on every instance", async () => {
    await using instances = await withInstances();
    await using partner = await startPartner(executing(ratings));
    await instances.mutate(publish(partner));
    const other = ratings.sdl.replace("stars: String", "medals: String");
    await instances.mutate(publish(partner, other), instances.two);
    for (const url of [instances.one, instances.two]) await untilCoopHas(url, "medals");

    await instances.mutate(`rollbackSubgraph(input: { name: "ratings" }) { userErrors { code } }`);
    for (const url of [instances.one, instances.two]) await untilCoopHas(url, "stars");

    await instances.mutate(`removeSubgraph(input: { name: "ratings" }) { userErrors { code } }`);
    const isGone = ({ errors }: GraphqlAnswer["body"]) => errors?.[0].extensions.code === "GRAPHQL_VALIDATION_FAILED";
    for (const url of [instances.one, instances.two]) await until(url, rated, isGone);
  });
});
