import { setTimeout as wait } from "node:timers/promises";
import { post } from "../../support/program.ts";
import type { House } from "./house.ts";

/** A row of the log, as far as a client's share of it depends on it. */
export interface LogRow {
  readonly eventId: string;
  readonly kind: string;
  readonly topic: string | null;
}

/** Where the soak begins in the log. */
export interface Beginning {
  readonly eventId: string;
  readonly cursor: string;
}

/** Writes an event of its own and waits until the API tells of it. */
export async function markBeginning(house: House, signal: AbortSignal): Promise<Beginning> {
  const { rows } = await house.sql.query<{ id: string }>(
    `INSERT INTO patio.event (id, kind, subject_type, subject_key, topic)
    VALUES (gen_random_uuid(), 'OPPORTUNITY_CHANGED', 'Opportunity', $1, 'Opportunity:' || $1) RETURNING id::text AS id`,
    [house.requestKeys[0]],
  );
  const eventId = rows[0]!.id;
  for (;;) {
    signal.throwIfAborted();
    const query = "{ events(last: 100) { edges { cursor node { eventId } } } }";
    const { edges } = (await post(house.instances[0].url, query, house.operatorToken)).body.data.events;
    const edge = edges.find(({ node }: { node: { eventId: string } }) => node.eventId === eventId);
    if (edge) return { eventId, cursor: edge.cursor };
    await wait(100);
  }
}

/** Everything behind the beginning, in the log's order, as PostgreSQL has it. */
export async function readLog({ sql }: House, { eventId }: Beginning): Promise<readonly LogRow[]> {
  const { rows } = await sql.query<LogRow>(
    `SELECT e.id::text AS "eventId", e.kind, e.topic FROM patio.event e JOIN patio.event b ON (e.xid, e.seq) > (b.xid, b.seq)
    WHERE b.id = $1 ORDER BY e.xid, e.seq`,
    [eventId],
  );
  return rows;
}

/** Ids of everything behind the beginning, as the query `events` of an instance tells it page by page. */
export async function readEventsQuery(house: House, { cursor }: Beginning): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let after = cursor; ; ) {
    const query = `{ events(first: 100, after: ${JSON.stringify(after)}) { nodes { eventId } pageInfo { endCursor hasNextPage } } }`;
    const { nodes, pageInfo } = (await post(house.instances[1].url, query, house.operatorToken)).body.data.events;
    ids.push(...nodes.map((node: { eventId: string }) => node.eventId));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}
