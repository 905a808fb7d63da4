import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import type { SkillLevel } from "../../shared/vocabulary/skillLevel.rules.ts";
import { SkillLevelEnum } from "../../shared/vocabulary/skillLevel.type.ts";
import { readAvailability, type Weekday, weekdays, weeklyMinutes } from "./availability.rules.ts";
import { type PositionRole, positionRoles } from "./person.rules.ts";

export const WeekdayEnum = enumOf(weekdays);
registerEnumType(WeekdayEnum, { name: "Weekday" });

export const PositionRoleEnum = enumOf(positionRoles);
registerEnumType(PositionRoleEnum, {
  name: "PositionRole",
  description: "What a person is in a co-op.",
  valuesConfig: { ASPIRANT: { description: "On the way to membership." }, ADVISER: { description: "From outside." } },
});

@ObjectType("WeeklySlot", {
  simpleResolvers: true,
  description: "Hours of one day of every week, half-open, in the person's time zone.",
})
export class WeeklySlotType {
  @Field(() => WeekdayEnum)
  weekday!: Weekday;

  @Field(() => String, { description: "`09:00`" })
  from!: string;

  @Field(() => String, { description: "`17:30`, and `24:00` for the end of the day." })
  to!: string;
}

@ObjectType("Contact", { simpleResolvers: true, description: "How to reach a person. Never public." })
export class ContactType {
  @Field(() => String, { nullable: true })
  email!: string | null;

  @Field(() => String, { nullable: true })
  phone!: string | null;
}

@ObjectType("Person", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Someone who works in one or more co-ops.",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
export class PersonType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Person", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => [String], { description: "BCP-47 tags." })
  languages!: string[];

  @Field(() => String, { nullable: true, description: "IANA name: `America/Argentina/Buenos_Aires`." })
  timeZone!: string | null;

  /** As PostgreSQL writes a multirange. */
  readonly week!: string;

  @Field(() => [WeeklySlotType], { description: "When this person usually can work." })
  get availability(): WeeklySlotType[] {
    return readAvailability(this.week);
  }

  @Field(() => Int, { description: "The sum of the availability." })
  get weeklyMinutes(): number {
    return weeklyMinutes(this.week);
  }

  readonly email!: string | null;
  readonly phone!: string | null;
  readonly contactVisible!: boolean;

  @Field(() => ContactType, { nullable: true, description: "Null for who may not see it." })
  get contact(): ContactType | null {
    return this.contactVisible ? { email: this.email, phone: this.phone } : null;
  }

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Person" {
    return "Person";
  }
}

@ObjectType("PersonSkill", { simpleResolvers: true, description: "A skill that a person has, and how well." })
export class PersonSkillType {
  readonly skillKey!: string;

  @Field(() => SkillLevelEnum)
  level!: SkillLevel;
}

@ObjectType("Position", { simpleResolvers: true, description: "A person's place in a co-op over time." })
export class PositionType {
  readonly coopKey!: string;
  readonly personKey!: string;

  @Field(() => PositionRoleEnum)
  role!: PositionRole;

  @Field(() => String, { nullable: true })
  title!: string | null;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; null while it goes on." })
  to!: string | null;
}

export const { Connection: PersonConnection, ConnectionResolver: PersonConnectionResolver } = connectionTypes({
  name: "Person",
  node: () => PersonType,
});
export const { Connection: PersonSkillConnection, ConnectionResolver: PersonSkillConnectionResolver } = connectionTypes(
  {
    name: "PersonSkill",
    node: () => PersonSkillType,
  },
);
export const { Connection: PositionConnection, ConnectionResolver: PositionConnectionResolver } = connectionTypes({
  name: "Position",
  node: () => PositionType,
});
