import { Directive, Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { type SkillFacet, skillFacets } from "./skill.rules.ts";

export const SkillFacetEnum = enumOf(skillFacets);
registerEnumType(SkillFacetEnum, {
  name: "SkillFacet",
  description: "The kinds of skill, kept apart.",
  valuesConfig: {
    SERVICE: { description: "What the network offers to clients." },
    TECHNOLOGY: { description: "What things are made with." },
    SECTOR: { description: "The field a client works in." },
    ENGAGEMENT: { description: "How people work together with a client." },
  },
});

@ObjectType("Skill", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A skill concept, with labels in several languages.",
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "slug")')
export class SkillType implements NodeType {
  readonly key!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Skill", this.key);
  }

  @Field(() => String, { description: "Readable and unique." })
  slug!: string;

  @Field(() => SkillFacetEnum)
  facet!: SkillFacet;

  @Field(() => String, {
    nullable: true,
    description: "The concept in ESCO, the European classification, where it is known.",
  })
  escoUri!: string | null;

  get __typename(): "Skill" {
    return "Skill";
  }
}

export const { Connection: SkillConnection, ConnectionResolver: SkillConnectionResolver } = connectionTypes({
  name: "Skill",
  node: () => SkillType,
});
