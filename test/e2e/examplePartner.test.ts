import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { graphql } from "graphql";
import {
  buildNetworkSchema,
  loadSampleIfEmpty,
  NetworkContext,
  type NetworkDependencies,
  usualSample,
} from "../../src/domain/network/index.ts";
import { CursorSigner } from "../../src/domain/shared/connection/cursor.ts";
import { EventLog } from "../../src/events/eventLog.ts";
import { compose } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import { readSecret } from "../../src/persistence/secretStore.ts";
import { anonymous } from "../../src/security/viewer.ts";
import { withDatabase } from "../support/database.ts";
import { json, type Partner, type PartnerBehaviour, startPartner } from "../support/partner.ts";
import { Program, post } from "../support/program.ts";

const network = buildNetworkSchema();

function aPartner(port = 0): Program {
  return new Program({}, ["example-partner", "--port", String(port)]);
}

/** The context `network` with the made-up sample, served over HTTP as a subgraph by itself. */
async function serveNetwork(): Promise<Partner> {
  const db = await withDatabase();
  const { orm, reader } = db;
  await loadSampleIfEmpty(orm, usualSample);
  const cursors = new CursorSigner(await readSecret(orm, "cursor"));
  const events = new EventLog({ reader, tailReader: reader, cursors, log: createLog("silent") });
  const served = await startPartner(
    answering({ orm, reader, cursors, events, clock: () => new Date(), tokenSecret: Buffer.alloc(32) }),
  );
  return {
    ...served,
    async [Symbol.asyncDispose]() {
      await served[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
  };
}

/** What a gateway reads of a subgraph that joins. */
async function sdlOf(url: string): Promise<string> {
  return (await post(url, "{ _service { sdl } }")).body.data._service.sdl;
}

function answering(dependencies: NetworkDependencies): PartnerBehaviour {
  return async (request, response, body) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    const contextValue = new NetworkContext(dependencies, anonymous);
    json(await graphql({ schema: network.schema, source, variableValues, contextValue }))(request, response, body);
  };
}

/** A gateway over the network and a partner, as a process of its own. */
async function withGateway(networkUrl: string, partnerUrl: string): Promise<Program> {
  const { sdl } = compose([
    { name: "network", sdl: network.sdl, url: networkUrl },
    { name: "trainings-federation", sdl: await sdlOf(partnerUrl), url: partnerUrl },
  ]);
  const folder = await mkdtemp(join(tmpdir(), "patio-supergraph-"));
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, sdl);
  const program = new Program({ LOG_LEVEL: "silent" }, ["serve-supergraph", file, "--port", "0"]);
  await program.ready();
  await rm(folder, { recursive: true });
  return program;
}

describe("patio example-partner", () => {
  it("says where it is ready, and ends with 0 on SIGTERM", async () => {
    await using partner = aPartner();
    expect(await partner.ready()).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graphql$/);
    expect(await partner.stop("SIGTERM")).toMatchObject({ code: 0, errors: [] });
  });

  it("ends with 1 and one clear line when its port is taken", async () => {
    await using first = aPartner();
    const { port } = new URL(await first.ready());
    await using second = aPartner(Number(port));
    const { code, errors } = await second.ended();
    expect([code, errors]).toEqual([1, [expect.stringMatching(`^patio: .*127.0.0.1 port ${port}: it is in use`)]]);
  });

  it("has a rating and audits for any key, the same at every start", async () => {
    const query = `{ _entities(representations: [
      { __typename: "Coop", id: "Q29vcDox" }, { __typename: "Coop", id: "any other" }
    ]) { ... on Coop { id federationRating audits { year kind outcome } } } }`;
    const answers = await Promise.all(
      [1, 2].map(async () => {
        await using partner = aPartner();
        return (await post(await partner.ready(), query)).body;
      }),
    );
    expect(answers[1]).toEqual(answers[0]);
    expect(answers[0].data._entities).toEqual([
      { id: "Q29vcDox", federationRating: 40, audits: expect.arrayContaining([expect.anything()]) },
      { id: "any other", federationRating: expect.any(Number), audits: expect.any(Array) },
    ]);
  });

  it("answers what is no GraphQL with JSON, and goes on", async () => {
    await using partner = aPartner();
    const url = await partner.ready();
    const broken = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: "{" });
    const elsewhere = await fetch(new URL("/elsewhere", url));
    for (const { status, json: read } of [broken, elsewhere].map((it) => ({ status: it.status, json: it.json() }))) {
      expect([400, 404]).toContain(status);
      expect(await read).toEqual({ errors: [{ message: expect.any(String) }] });
    }
    expect((await post(url, "{ trainings(topic: SECURITY) { id } }")).body).toEqual({
      data: { trainings: [{ id: "t3" }] },
    });
  });
});

describe("the network with the example partner", () => {
  const query = `{
    coops(first: 2) { nodes { name federationRating audits { year } } }
    trainings { title coops { name federationRating } }
  }`;

  it("answers one query across both, also from one side to the other", async () => {
    await using served = await serveNetwork();
    await using partner = aPartner();
    await using gateway = await withGateway(served.url, await partner.ready());
    const { status, body } = await post(await gateway.ready(), query);
    expect([status, body.errors]).toEqual([200, undefined]);
    for (const coop of body.data.coops.nodes) {
      expect(coop).toEqual({
        name: expect.any(String),
        federationRating: expect.any(Number),
        audits: expect.any(Array),
      });
    }
    expect(body.data.trainings).toHaveLength(4);
    expect(body.data.trainings[0]).toEqual({
      title: "Books that every member can read",
      coops: Array(3).fill({ name: expect.any(String), federationRating: expect.any(Number) }),
    });
  });

  it("lacks the partner's fields alone when the partner is killed", async () => {
    await using served = await serveNetwork();
    await using partner = aPartner();
    await using gateway = await withGateway(served.url, await partner.ready());
    const url = await gateway.ready();
    await partner.stop("SIGKILL");
    const { status, body } = await post(url, query);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      coops: { nodes: Array(2).fill({ name: expect.any(String), federationRating: null, audits: null }) },
      trainings: null,
    });
    const codes = body.errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
    expect(new Set(codes)).toEqual(new Set(["SUBGRAPH_UNAVAILABLE"]));
  });
});
