import { Field, Int, ObjectType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";

@ObjectType("Hours", { simpleResolvers: true, description: "What a person worked on a day in a seat." })
export class HoursType {
  readonly key!: string;

  @Field(() => LocalDate)
  day!: string;

  @Field(() => Int)
  minutes!: number;

  @Field(() => DateTime)
  recordedAt!: string;
}

export const { Connection: HoursConnection, ConnectionResolver: HoursConnectionResolver } = connectionTypes({
  name: "Hours",
  node: () => HoursType,
});
