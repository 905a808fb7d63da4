import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import type { Viewer } from "../../../security/viewer.ts";
import { notFound, refused } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { currentCoops } from "../network/currentCoops.ts";
import { JobListing } from "./listing.entity.ts";

/**
 * The listing that an id names, to be changed by its co-op or the operator: nobody else changes it until the transaction
 * ends.
 *
 * @throws {RefusedInput} NOT_FOUND; NOT_ENTITLED for another co-op
 */
export async function findListing(em: EntityManager, viewer: Viewer, id: string): Promise<JobListing> {
  const key = keyOf("JobListing", id);
  const listing = key && (await em.findOne(JobListing, { id: key }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
  if (!listing) throw notFound(["id"], "This listing");
  const current = await currentCoops(em, [listing.coopId]);
  if (!viewer.mayWrite && current.get(listing.coopId) !== viewer.coopKey) {
    throw refused("NOT_ENTITLED", ["id"], "Only the co-op that offers this work, or the operator, may do this.");
  }
  return listing;
}
