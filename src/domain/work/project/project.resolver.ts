import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import { loadByNodeId } from "../../shared/findOne.ts";
import type { WorkContext } from "../work.context.ts";
import { ProjectType } from "./project.type.ts";

@Resolver(() => ProjectType)
export class ProjectResolver {
  @Query(() => ProjectType, { nullable: true, description: "Null when there is none that you may see." })
  project(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("Project", loaders.projects.byKey, id);
  }
}
