import { readFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startSampleDatabase } from "../../bench/sampleDatabase.ts";
import { Instance } from "./instance.ts";

/** Two instances of the program on one PostgreSQL with a sample network. */
export interface House extends AsyncDisposable {
  readonly instances: readonly [Instance, Instance];
  readonly databaseUrl: string;
  readonly operatorToken: string;
  /** Keys of requests that anybody may see, and may until long after the soak. */
  readonly requestKeys: readonly string[];
  /** Connected to the database, and never cut. */
  readonly sql: pg.Client;
}

const coops = 50;
const mostRequests = 8;

/** @throws {Error} when something can't start, or the signal aborts; nothing is left then */
export async function openHouse(signal: AbortSignal): Promise<House> {
  await using begun = new AsyncDisposableStack();
  const database = begun.use(await startSampleDatabase(coops, signal));
  const databaseUrl = database.env.DATABASE_URL;
  const env = {
    ...database.env,
    HOST: "127.0.0.1",
    LOG_LEVEL: "error",
    PATIO_SAMPLE: "off",
    PATIO_ALLOW_PRIVATE_SUBGRAPHS: "true",
    PATIO_CONNECTIONS_PER_ADDRESS: "off",
  };
  const sql = new pg.Client({ connectionString: databaseUrl });
  await sql.connect();
  begun.defer(() => sql.end());
  // One after the other: the first one writes the operator's token.
  const instances = [
    begun.use(await Instance.start("1", env, signal)),
    begun.use(await Instance.start("2", env, signal)),
  ] as const;
  const kept = begun.move();
  return {
    ...{ instances, databaseUrl, sql },
    operatorToken: (await readFile(join(database.env.PATIO_DATA_DIR, "operator-token"), "utf8")).trim(),
    requestKeys: await publicRequests(sql),
    [Symbol.asyncDispose]: () => kept.disposeAsync(),
  };
}

async function publicRequests(sql: pg.Client): Promise<readonly string[]> {
  const { rows } = await sql.query<{ key: string }>(
    `SELECT o.id::text AS key FROM work.opportunity o
    WHERE o.state = 'SHARED' AND o.visibility = 'PUBLIC' AND o.closes_at > now() + interval '2 days' ORDER BY o.id LIMIT ${mostRequests}`,
  );
  if (rows.length === 0) throw new Error("The sample has no public request.");
  return rows.map(({ key }) => key);
}
