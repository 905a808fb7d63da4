import { type EntityManager, LockMode } from "@mikro-orm/postgresql";
import { notFound } from "../../shared/mutation/userError.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { lockOpportunity } from "../opportunity/findOpportunity.ts";
import type { Opportunity } from "../opportunity/opportunity.entity.ts";
import { Project } from "./project.entity.ts";

/** A project with the request that it was. */
export interface ProjectOf {
  readonly project: Project;
  readonly opportunity: Opportunity;
}

/**
 * The project that an id names, to be changed, or something of it: nobody else changes it or its request until the
 * transaction ends.
 *
 * @throws {RefusedInput} NOT_FOUND
 */
export async function findProject(
  em: EntityManager,
  id: string,
  field: readonly string[] = ["projectId"],
): Promise<ProjectOf> {
  const key = keyOf("Project", id);
  const found = key && (await em.findOne(Project, { id: key }));
  if (!found) throw notFound(field, "This project");
  const opportunity = (await lockOpportunity(em, found.opportunityId))!;
  const project = await em.findOneOrFail(
    Project,
    { id: found.id },
    { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true },
  );
  return { project, opportunity };
}
