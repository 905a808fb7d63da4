import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import { CountryType } from "../country/country.type.ts";
import { type FederationLevel, federationLevels } from "./federation.rules.ts";

export const FederationLevelEnum = enumOf(federationLevels);
registerEnumType(FederationLevelEnum, { name: "FederationLevel", description: "How far a federation reaches." });

@ObjectType("Federation", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Co-ops, or federations, that act together.",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
export class FederationType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Federation", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  website!: string | null;

  @Field(() => FederationLevelEnum)
  level!: FederationLevel;

  readonly countryCodes!: readonly string[] | null;

  @Field(() => [CountryType], { description: "The countries it speaks for; none when it is for all." })
  get scope(): CountryType[] {
    return (this.countryCodes ?? []).map((code) => new CountryType(code));
  }

  readonly parentKey!: string | null;

  get __typename(): "Federation" {
    return "Federation";
  }
}

@ObjectType("Affiliation", { simpleResolvers: true, description: "A co-op's belonging to a federation over time." })
export class AffiliationType {
  readonly coopKey!: string;
  readonly federationKey!: string;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one; null while it goes on." })
  to!: string | null;
}

export const { Connection: FederationConnection, ConnectionResolver: FederationConnectionResolver } = connectionTypes({
  name: "Federation",
  node: () => FederationType,
});
export const { Connection: AffiliationConnection, ConnectionResolver: AffiliationConnectionResolver } = connectionTypes(
  {
    name: "Affiliation",
    node: () => AffiliationType,
  },
);
