/**
 * Serves the test's federation of co-ops as subgraphs over HTTP, in a process of its own. It prints
 * `ready FILE`, where the supergraph that names them stands; it ends with its standard input.
 */
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { buildSubgraphSchema } from "@apollo/subgraph";
import { graphql, parse } from "graphql";
import { compose, type SubgraphSdl } from "../../src/gateway/index.ts";
import type { TestSubgraph } from "../support/federation.ts";
import { fuzzSubgraphs } from "./graphs.ts";

async function serve({ name, sdl, resolvers }: TestSubgraph): Promise<SubgraphSdl> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  const server = createServer(async (request, response) => {
    const { query: source, variables: variableValues } = JSON.parse(await text(request));
    const answer = await graphql({ schema, source, variableValues });
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(answer));
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return { name, sdl, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}

const { sdl } = compose(await Promise.all(fuzzSubgraphs().map(serve)));
const folder = await mkdtemp(join(tmpdir(), "patio-fuzz-"));
const file = join(folder, "supergraph.graphql");
await writeFile(file, sdl);
console.log(`ready ${file}`);
process.stdin.resume().once("end", async () => {
  await rm(folder, { recursive: true });
  process.exit();
});
