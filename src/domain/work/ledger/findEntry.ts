import type { EntityManager } from "@mikro-orm/postgresql";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { encodeNodeId, keyOf } from "../../shared/nodeId.ts";
import { findProject, type ProjectOf } from "../project/findProject.ts";
import { LedgerEntry } from "./ledger.entity.ts";

/** An entry with the project that it is of. */
export interface EntryOf extends ProjectOf {
  readonly entry: LedgerEntry;
}

/**
 * The entry that an id names, to be corrected: nobody else changes its project until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findEntry(em: EntityManager, id: string, field: readonly string[]): Promise<EntryOf> {
  const key = keyOf("LedgerEntry", id);
  const entry = key && (await em.findOne(LedgerEntry, { id: key }));
  if (!entry) throw notFound(field, "This entry");
  return { entry, ...(await findProject(em, encodeNodeId("Project", entry.projectId), field)) };
}

/** @throws {RefusedInput} INVALID for a correction, with the id of what it corrects */
export function requireOriginal({ correctsId }: LedgerEntry, field: readonly string[]): void {
  if (correctsId == null) return;
  const original = encodeNodeId("LedgerEntry", correctsId);
  throw refused("INVALID", field, `A correction is not corrected itself: correct the entry ${original} anew.`);
}
