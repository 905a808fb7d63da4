import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { ClientType } from "../network/client.type.ts";
import { type ProjectState, projectStates } from "../state/machines.ts";

export const ProjectStateEnum = enumOf(projectStates);
registerEnumType(ProjectStateEnum, {
  name: "ProjectState",
  description: "From PLANNED to CLOSED, when everything is paid out.",
  valuesConfig: {
    PLANNED: { description: "The request was won; work has not begun." },
    ACTIVE: { description: "It is worked on." },
    ON_HOLD: { description: "Work is paused; its seats go on." },
    DELIVERED: { description: "Work has ended; money still comes and goes." },
    CLOSED: { description: "Everything is paid out." },
    CANCELLED: { description: "It was given up, and owes nothing." },
  },
});

@ObjectType("Lesson", { simpleResolvers: true, description: "What was learned in a project." })
export class LessonType {
  @Field(() => String)
  text!: string;

  @Field(() => String, { description: "BCP-47 tag of the text." })
  language!: string;

  @Field(() => DateTime)
  notedAt!: string;
}

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
  /** Null for who may not know the client. */
  readonly clientKey!: string | null;
  readonly lesson!: string | null;
  readonly lessonLanguage!: string | null;
  readonly lessonNotedAt!: string | null;

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

  @Field(() => ClientType, {
    nullable: true,
    description: "Null for who may not see it: a confidential client is told to who takes part.",
  })
  get client(): ClientType | null {
    return this.clientKey === null ? null : new ClientType(this.clientKey);
  }

  @Field(() => LessonType, {
    nullable: true,
    description: "What was learned, for the commons; null until it is noted.",
  })
  get closingLesson(): LessonType | null {
    const { lesson: text, lessonLanguage: language, lessonNotedAt: notedAt } = this;
    return text === null || language === null || notedAt === null ? null : { text, language, notedAt };
  }

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
