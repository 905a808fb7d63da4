import type pg from "pg";

/**
 * Gives the place of a connection that dies while it is used back to its pool. MikroORM keeps one whose rollback fails: after a few
 * the pool would be full for ever, and would never end.
 */
export function giveBackDead(pool: pg.Pool): void {
  const used = new Set<pg.PoolClient>();
  pool.on("acquire", (client) => used.add(client));
  pool.on("release", (_error, client) => used.delete(client));
  pool.on("connect", (client) => {
    client.once("end", () => {
      if (!used.has(client)) return;
      client.release(true);
      // Whoever used it may still do so itself.
      client.release = () => {};
    });
  });
}
