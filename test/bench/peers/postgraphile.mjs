/**
 * PostGraphile 5 over the schemas `network` and `work`, as one runs it in production: no GraphiQL, no watching, no
 * explaining. It runs in the folder that PostGraphile is installed in; DATABASE_URL names the database,
 * and `ready URL` is printed when it listens.
 */
import { createServer } from "node:http";
import { postgraphile } from "postgraphile";
import { makePgService } from "postgraphile/adaptors/pg";
import { grafserv } from "postgraphile/grafserv/node";
import { PostGraphileAmberPreset } from "postgraphile/presets/amber";
import { addPgTableOrderBy, jsonPgSmartTags, orderByAscDesc } from "postgraphile/utils";

/** Lets the skills of a co-op come by slug, as they do here. */
const bySkillSlug = addPgTableOrderBy({ schemaName: "network", tableName: "coop_skill" }, ({ sql, dataplanPg }) =>
  orderByAscDesc("SKILL_SLUG", (skills) => ({
    fragment: sql`${skills.singleRelation("skillByMySkillId")}.slug`,
    codec: dataplanPg.TYPES.text,
  })),
);

/** It joins by the key alone, as it would by a plain foreign key: here foreign keys hold copies of a co-op's facts, too. */
const byCoop = { tags: { foreignKey: "(coop_id) references network.coop (id)" } };
const byKeyAlone = jsonPgSmartTags({
  version: 1,
  config: { class: { "network.coop_country": byCoop, "network.coop_skill": byCoop } },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  plugins: [bySkillSlug, byKeyAlone],
  // It hides conditions and orders on columns that have no index of their own.
  disablePlugins: ["PgIndexBehaviorsPlugin"],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ["network", "work"],
      poolConfig: { max: 10 },
    }),
  ],
  grafast: { explain: false },
  // Not outputDataAsString: here it takes more CPU, not less.
  grafserv: { graphiql: false, watch: false },
});

const server = createServer();
server.once("error", (error) => {
  console.error(error.message);
  process.exit(1);
});
await instance.createServ(grafserv).addTo(server);
server.listen(0, "127.0.0.1", () => console.log(`ready http://127.0.0.1:${server.address().port}/graphql`));

process.once("SIGTERM", () => process.exit(0));
