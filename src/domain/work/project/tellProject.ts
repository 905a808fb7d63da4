import type { EntityManager } from "@mikro-orm/postgresql";
import { recordEvent } from "../../../events/recordEvent.ts";

/** What of a project changes without its state. */
export type ProjectAspect = "MILESTONE" | "TEAM" | "LESSON";

/** Tells who follows that a project changed, in the transaction in which it does. */
export function tellProject(em: EntityManager, projectId: string, change: ProjectAspect): void {
  recordEvent(em, { kind: "PROJECT_CHANGED", subject: { type: "Project", key: projectId }, change });
}
