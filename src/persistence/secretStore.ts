import { randomBytes } from "node:crypto";
import type { MikroORM } from "./orm.ts";

/** A key of 32 bytes that all instances on this database share; made when it is first asked for. */
export async function readSecret(orm: MikroORM, name: string): Promise<Buffer> {
  const [row] = await orm.em.fork().execute<{ value: Buffer }[]>(
    `INSERT INTO patio.secret (name, value) VALUES (?, ?)
       ON CONFLICT (name) DO UPDATE SET name = excluded.name RETURNING value`,
    [name, randomBytes(32)],
  );
  return row!.value;
}
