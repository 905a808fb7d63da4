import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { currentCoops } from "../network/currentCoops.ts";
import { Secondment } from "./secondment.entity.ts";

/** A secondment with the keys of its two co-ops as they are today. */
export interface SecondmentOf {
  readonly secondment: Secondment;
  /** The co-op that has proposed it. */
  readonly proposer: string;
  /** The one that is to agree. */
  readonly other: string;
}

/**
 * The secondment that an id names, to be changed: nobody else changes it until the transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findSecondment(em: EntityManager, id: string): Promise<SecondmentOf> {
  const key = keyOf("Secondment", id);
  const secondment = key && (await em.findOne(Secondment, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!secondment) throw notFound(["id"], "This secondment");
  const { homeCoopId, hostCoopId, proposedBy } = secondment;
  const current = await currentCoops(em, [homeCoopId, hostCoopId]);
  const other = proposedBy === homeCoopId ? hostCoopId : homeCoopId;
  return { secondment, proposer: current.get(proposedBy)!, other: current.get(other)! };
}

/** @throws {RefusedInput} NOT_ENTITLED unless the viewer is one of the two co-ops, or the operator */
export function requireParty(viewer: Viewer, { proposer, other }: SecondmentOf): void {
  if (viewer.mayWrite || viewer.coopKey === proposer || viewer.coopKey === other) return;
  throw refused("NOT_ENTITLED", ["id"], "Only the home or the host co-op, or the operator, may do this.");
}

/** @throws {RefusedInput} NOT_ENTITLED unless the viewer is the co-op to which it was proposed */
export function requireAnswerer(viewer: Viewer, { other }: SecondmentOf): void {
  if (viewer.coopKey === other) return;
  throw refused("NOT_ENTITLED", ["id"], "Only the co-op to which it was proposed may answer, with its own token.");
}
