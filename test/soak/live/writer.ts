import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import type { Chance } from "../../support/chance.ts";
import { post } from "../../support/program.ts";
import type { House } from "./house.ts";

/** What the writers have done. */
export interface Written {
  rows: number;
  rolledBack: number;
  mutations: number;
  /** Mutations whose instance ended meanwhile, or refused them: the log says what became of them. */
  unanswered: number;
}

const connections = 4;
/** Between two transactions of a connection, at most; and how long one stays open, so that they commit in another order. */
const mostRestMs = 300;
const mostOpenMs = 150;
const mostRows = 4;
const mostBetweenMutationsMs = 1_500;

const kinds = ["OPPORTUNITY_SHARED", "OPPORTUNITY_CHANGED", "SEAT_OPENED"] as const;

/** Writes rows of the log and shares requests until the signal aborts; then resolves when nothing is under way. */
export async function writeUntil(ended: AbortSignal, house: House, chance: Chance): Promise<Written> {
  const written: Written = { rows: 0, rolledBack: 0, mutations: 0, unanswered: 0 };
  await Promise.all([
    ...Array.from({ length: connections }, () => writeRows(ended, house, chance, written)),
    shareRequests(ended, house, chance, written),
  ]);
  return written;
}

/** Transactions of one connection, some of which are rolled back. */
async function writeRows(ended: AbortSignal, house: House, chance: Chance, written: Written): Promise<void> {
  const client = new pg.Client({ connectionString: house.databaseUrl });
  await client.connect();
  try {
    while (!ended.aborted) {
      const count = 1 + chance.upTo(mostRows - 1);
      await client.query("BEGIN");
      for (let row = 0; row < count; row++) {
        await insertRow(client, chance.oneOf(kinds), chance.oneOf(house.requestKeys));
        await wait(chance.upTo(mostOpenMs / count));
      }
      const isKept = !chance.is(10);
      await client.query(isKept ? "COMMIT" : "ROLLBACK");
      written[isKept ? "rows" : "rolledBack"] += count;
      await wait(chance.upTo(mostRestMs));
    }
  } finally {
    await client.end();
  }
}

async function insertRow(client: pg.Client, kind: string, requestKey: string): Promise<void> {
  await client.query({
    name: "event",
    text: `INSERT INTO patio.event (id, kind, subject_type, subject_key, topic)
      VALUES (gen_random_uuid(), $1, 'Opportunity', $2, 'Opportunity:' || $2)`,
    values: [kind, requestKey],
  });
}

/** Requests that are taken in and shared through the API, on either instance. */
async function shareRequests(ended: AbortSignal, house: House, chance: Chance, written: Written): Promise<void> {
  const clients = "{ clients(first: 1) { nodes { id } } }";
  const { body } = await post(house.instances[0].url, clients, house.operatorToken);
  const clientId: string = body.data.clients.nodes[0].id;
  while (!ended.aborted) {
    try {
      await shareRequest(chance.oneOf(house.instances).url, house.operatorToken, clientId);
      written.mutations++;
    } catch {
      written.unanswered++;
    }
    await wait(chance.upTo(mostBetweenMutationsMs));
  }
}

async function shareRequest(url: string, token: string, clientId: string): Promise<void> {
  const made = await post(
    url,
    `mutation { createOpportunity(input: { title: "Soaked", brief: "Made up.", language: "en", origin: NETWORK_BRAND,
      kind: CLIENT_REQUEST, clientId: "${clientId}", closesAt: "2040-01-01T00:00:00Z",
      seats: [{ skill: "software-development", shareBps: 10000, headcount: 1, from: "2039-01-03", to: "2039-07-01" }] })
      { opportunity { id } } }`,
    token,
  );
  const { id } = made.body.data.createOpportunity.opportunity;
  await post(url, `mutation { shareOpportunity(input: { opportunityId: "${id}" }) { userErrors { code } } }`, token);
}
