import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { ProjectType } from "./project.type.ts";

const projectPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "project",
    type: () => ProjectType,
    load: ({ loaders }, key) => loaders.projects.byKey.load(key),
  });

export const startProject = projectPayload("StartProject");
export const holdProject = projectPayload("HoldProject");
export const resumeProject = projectPayload("ResumeProject");
export const deliverProject = projectPayload("DeliverProject");
export const closeProject = projectPayload("CloseProject");
export const cancelProject = projectPayload("CancelProject");
export const noteLesson = projectPayload("NoteLesson");
