/**
 * PostGraphile 5 over the schema `network`, as one runs it in production: no GraphiQL, no watching, no
 * explaining. Runs from the folder it is installed in; DATABASE_URL names the database, and it prints
 * `ready URL` when it listens.
 */
import { createServer } from "node:http";
import { grafserv } from "postgraphile/grafserv/node";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It would refuse to filter and to order by columns without an index of their own.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({ connectionString: process.env.DATABASE_URL, schemas: ["network"], poolConfig: { max: 10 } }),
  ],
  grafast: { explain: false },
  grafserv: { graphiql: false, watch: false, outputDataAsString: true },
});

const server = createServer();
server.on("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}/graphql`));

process.once("SIGTERM", async () => {
  server.close();
  server.closeAllConnections();
  await instance.release();
  process.exit(0);
});
