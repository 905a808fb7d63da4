import { Directive, Field, ID, ObjectType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { CountryType } from "../country/country.type.ts";

@ObjectType("Client", { implements: NodeType, simpleResolvers: true, description: "Who asks the network for work." })
@Directive('@key(fields: "id")')
export class ClientType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Client", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => String)
  name!: string;

  @Field(() => String, { nullable: true })
  sector!: string | null;

  @Field(() => String, { nullable: true })
  website!: string | null;

  readonly countryCode!: string | null;

  @Field(() => CountryType, { nullable: true })
  get country(): CountryType | null {
    return this.countryCode === null ? null : new CountryType(this.countryCode);
  }

  get __typename(): "Client" {
    return "Client";
  }
}

export const { Connection: ClientConnection, ConnectionResolver: ClientConnectionResolver } = connectionTypes({
  name: "Client",
  node: () => ClientType,
});
