import { fileURLToPath } from "node:url";
import pg from "pg";
import type { BenchOptions } from "../bench.ts";
import { post } from "../load.ts";
import { versionIn } from "../peers.ts";
import type { SampleDatabase } from "../sampleDatabase.ts";
import { projectFolder, type Server, startServer } from "../server.ts";
import { nowMs } from "./crowd.ts";

/** A server with a way to make something happen. */
export interface LiveProgram extends AsyncDisposable {
  readonly program: string;
  readonly version: string;
  readonly url: string;
  readonly pid: number;
  /** Lets an event happen; says when, on the clock of `nowMs`, at the earliest. */
  happen(): Promise<number>;
}

/** So many different filters; each is a group of its own. */
export const groupCount = 10;

/** What is asked: an event with a field of another context. Every filter lets every event through. */
export function payloads(after: string | null = null): readonly object[] {
  const query = `subscription ($filter: OpportunityFilter, $after: String) {
    opportunityShared(filter: $filter, after: $after) { eventId cursor at opportunity { id title client { name } } }
  }`;
  // Codes that no country has: they differ and change nothing.
  const countries = (group: number) => [clientCountry, `Q${String.fromCharCode(77 + group)}`];
  return Array.from({ length: groupCount }, (_, group) => ({
    query,
    variables: { filter: { countries: countries(group) }, after },
  }));
}

/** The client's of whom the sample's request is that is told of. */
let clientCountry = "";

/** Our program as `npm start` starts it. @param port 0 lets the system choose */
export async function startOurs(
  database: SampleDatabase,
  events: EventWriter,
  { signal }: BenchOptions,
  port = 0,
): Promise<LiveProgram> {
  const args = ["--enable-source-maps", "dist/main.js"];
  // The whole crowd has one address.
  const bound = { PATIO_CONNECTIONS_PER_ADDRESS: "off" };
  const env = { ...database.env, ...bound, HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "error" };
  const server = await startServer({ name: "patio-graph", args, cwd: projectFolder, env }, signal);
  const version = await versionIn(projectFolder);
  return { ...server, program: "patio-graph", version, happen: () => events.write() };
}

/** A server of `live/` that is told by a POST, with what ours has answered. */
export async function startOther(
  program: string,
  command: readonly string[],
  version: string,
  eventOf: () => string,
  { signal }: BenchOptions,
): Promise<LiveProgram> {
  const [script, ...rest] = command as [string, ...string[]];
  const args = ["--no-warnings", fileURLToPath(new URL(script, import.meta.url)), ...rest];
  const env = { NODE_ENV: "production" };
  const server: Server = await startServer({ name: program, args, cwd: projectFolder, env }, signal);
  const target = new URL("/event", server.url).href;
  return {
    ...server,
    ...{ program, version },
    async happen() {
      const atMs = nowMs();
      await post({ url: target }, eventOf());
      return atMs;
    },
  };
}

/** Writes rows of the outbox as a service does, each in a transaction of its own. */
export interface EventWriter extends AsyncDisposable {
  /** Says when it began to be written. */
  write(): Promise<number>;
}

/** @throws {Error} when the sample has no request that anybody may see with its client */
export async function openEventWriter({ env }: SampleDatabase): Promise<EventWriter> {
  const client = new pg.Client({ connectionString: env.DATABASE_URL });
  await client.connect();
  const { rows } = await client.query<{ id: string; country: string }>(
    `SELECT o.id::text AS id, k.country_code AS country
    FROM work.opportunity o JOIN network.published_client k ON k.id = o.client_id
    WHERE o.state = 'SHARED' AND o.visibility = 'PUBLIC' AND NOT o.confidential AND k.visibility = 'PUBLIC'
    AND k.country_code IS NOT NULL ORDER BY o.id LIMIT 1`,
  );
  const [request] = rows;
  if (!request) throw new Error("The sample has no public request.");
  clientCountry = request.country;
  return {
    async write() {
      const atMs = nowMs();
      await client.query({
        name: "event",
        text: `INSERT INTO patio.event (id, kind, subject_type, subject_key, topic)
          VALUES (gen_random_uuid(), 'OPPORTUNITY_SHARED', 'Opportunity', $1, 'Opportunity:' || $1)`,
        values: [request.id],
      });
      return atMs;
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
