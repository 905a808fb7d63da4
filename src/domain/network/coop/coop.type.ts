import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { CountryType } from "../country/country.type.ts";
import { type CoopType as CoopKind, coopTypes, type ShownCoopStatus, shownCoopStatuses } from "./coop.rules.ts";

export const CoopTypeEnum = enumOf(coopTypes);
registerEnumType(CoopTypeEnum, {
  name: "CoopType",
  description:
    "Kinds of co-operative. Source: ILO, Guidelines concerning statistics of cooperatives (20th ICLS, 2018).",
});

export const CoopStatusEnum = enumOf(shownCoopStatuses);
registerEnumType(CoopStatusEnum, {
  name: "CoopStatus",
  description: "Where a co-op stands in the network.",
  valuesConfig: {
    DEFUNCT: { description: "It has ended, as a source says." },
    ARCHIVED: { description: "An operator took it out of the network." },
  },
});

@ObjectType("Coop", { implements: NodeType, simpleResolvers: true, description: "A co-operative of the network." })
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
export class CoopType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Coop", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => CoopStatusEnum)
  status!: ShownCoopStatus;

  @Field(() => CoopTypeEnum)
  coopType!: CoopKind;

  @Field(() => String, { nullable: true })
  description!: string | null;

  @Field(() => String, { nullable: true, description: "BCP-47 tag of the description." })
  descriptionLanguage!: string | null;

  @Field(() => Int, { nullable: true })
  foundedYear!: number | null;

  readonly countryCodes!: readonly string[] | null;

  @Field(() => CountryType, { nullable: true, description: "The first of its countries." })
  get country(): CountryType | null {
    const code = this.countryCodes?.[0];
    return code === undefined ? null : new CountryType(code);
  }

  @Field(() => [CountryType], { description: "Every country it works from, the first named first." })
  get countries(): CountryType[] {
    return (this.countryCodes ?? []).map((code) => new CountryType(code));
  }

  @Field(() => DateTime)
  createdAt!: string;

  @Field(() => DateTime)
  updatedAt!: string;

  get __typename(): "Coop" {
    return "Coop";
  }
}

export const { Connection: CoopConnection, ConnectionResolver: CoopConnectionResolver } = connectionTypes({
  name: "Coop",
  node: () => CoopType,
});
