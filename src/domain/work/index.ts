// type-graphql reads it while the decorators below run.
import "reflect-metadata";

/** The face of the context `work`. */
export { type Applied, applyDue } from "./interest/applyDue.ts";
export { type WorkCounts, WorkSample } from "./sample/makeUpWork.ts";
export { solveTeam, type TeamProblem, type TeamResult, type TeamSolver } from "./team/solver/teamSolver.ts";
export { WorkContext, type WorkDependencies } from "./work.context.ts";
export { workEntities } from "./work.entities.ts";
export { buildWorkSchema } from "./work.schema.ts";
