import { Field, Int, ObjectType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "./coop.type.ts";

@ObjectType("Collaborator", {
  simpleResolvers: true,
  description: "A co-op whose people worked in the same projects on the same days, until today.",
})
export class CollaboratorType {
  readonly key!: string;

  @Field(() => CoopType)
  get coop(): CoopType {
    return new CoopType(this.key);
  }

  @Field(() => Int, { description: "In how many projects." })
  projects!: number;

  @Field(() => Int, {
    description:
      "Days shared: the calendar days on which both had at least one seat in a project, summed over the projects.",
  })
  personDays!: number;

  @Field(() => LocalDate, { description: "The last such day; today when they still work together." })
  lastDate!: string;
}

export const { Connection: CollaboratorConnection, ConnectionResolver: CollaboratorConnectionResolver } =
  connectionTypes({ name: "Collaborator", node: () => CollaboratorType });
