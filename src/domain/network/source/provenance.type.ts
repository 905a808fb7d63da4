import { Field, ObjectType } from "type-graphql";
import { DateTime } from "../../shared/schema/scalars.ts";

@ObjectType("Provenance", { simpleResolvers: true, description: "Where facts that were imported come from." })
export class ProvenanceType {
  @Field(() => String)
  source!: string;

  @Field(() => String, { nullable: true })
  sourceUrl!: string | null;

  @Field(() => String, { nullable: true, description: "SPDX identifier." })
  licence!: string | null;

  @Field(() => DateTime)
  retrievedAt!: string;

  @Field(() => [String], { description: "The fields of the record that stand on this source." })
  fields!: string[];
}
