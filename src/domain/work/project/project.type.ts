import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { type ProjectState, projectStates } from "../state/machines.ts";

export const ProjectStateEnum = enumOf(projectStates);
registerEnumType(ProjectStateEnum, { name: "ProjectState" });

@ObjectType("Project", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A request that was won, and is delivered together.",
})
@Directive('@key(fields: "id")')
export class ProjectType implements NodeType {
  readonly key!: string;
  readonly opportunityKey!: string;
  /** Whether the viewer takes part, and may see the money. */
  readonly moneyVisible!: boolean;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Project", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => ProjectStateEnum)
  state!: ProjectState;

  @Field(() => LocalDate, { nullable: true })
  startedOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  deliveredOn!: string | null;

  @Field(() => LocalDate, { nullable: true })
  closedOn!: string | null;

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Project" {
    return "Project";
  }
}

export const { Connection: ProjectConnection, ConnectionResolver: ProjectConnectionResolver } = connectionTypes({
  name: "Project",
  node: () => ProjectType,
});
