import type { MikroORM } from "../../../persistence/orm.ts";

/** What the database holds of the schema `network`. */
export interface NetworkState {
  /** Null when no row says what the network is called. */
  readonly name: string | null;
  /** Whether its content is made up; null when no row says so. */
  readonly sample: boolean | null;
  readonly coopCount: number;
  /** Whether there are co-ops, people, federations, clients or skills. */
  readonly hasRecords: boolean;
}

const stateSql = `
  SELECT own.name, own.sample,
    (SELECT count(*)::int FROM network.coop) AS "coopCount",
    EXISTS (SELECT FROM network.coop) OR EXISTS (SELECT FROM network.person) OR EXISTS (SELECT FROM network.federation)
      OR EXISTS (SELECT FROM network.client) OR EXISTS (SELECT FROM network.skill) AS "hasRecords"
  FROM (SELECT 1) AS always LEFT JOIN network.network AS own ON true`;

/** Runs a statement and gives its rows: within a transaction, when the caller has one. */
export type Execute = (sql: string) => Promise<readonly unknown[]>;

export async function readNetworkState(execute: Execute): Promise<NetworkState> {
  const [state] = await execute(stateSql);
  return state as NetworkState;
}

/** Whether nothing has ever been put in: no name, no record. Only then is a sample wanted at a start. */
export function isEmpty({ sample, hasRecords }: NetworkState): boolean {
  return sample === null && !hasRecords;
}

export async function isNetworkEmpty(orm: MikroORM): Promise<boolean> {
  const em = orm.em.fork();
  return isEmpty(await readNetworkState((sql) => em.execute(sql)));
}
