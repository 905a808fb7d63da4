import { Field, Float, ObjectType, registerEnumType } from "type-graphql";
import { UserErrorType } from "../../shared/mutation/userError.type.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import {
  type ChangeWarning,
  type CompositionProblem,
  type Criticality,
  criticalities,
  type WarningCode,
  warningCodes,
} from "../registry.ports.ts";
import type { SubgraphCheck, UsedChange } from "./check.rules.ts";

const CriticalityEnum = enumOf(criticalities);
registerEnumType(CriticalityEnum, {
  name: "ChangeCriticality",
  description: "What a change means to clients.",
  valuesConfig: {
    BREAKING: { description: "Operations that use it fail." },
    DANGEROUS: { description: "Operations go on, and may get what their clients do not expect." },
    NON_BREAKING: { description: "Operations go on as before." },
  },
});

@ObjectType("CompositionProblem", { simpleResolvers: true, description: "Why a subgraph can't be published." })
export class CompositionProblemType implements CompositionProblem {
  @Field(() => String, {
    description: "COMPOSITION_FAILED, FEATURE_UNSUPPORTED, OWNERSHIP_REFUSED or SUBGRAPH_URL_REFUSED.",
  })
  code!: CompositionProblem["code"];

  @Field(() => String, { description: "For a person, in English. Match the code instead." })
  message!: string;
}

@ObjectType("SchemaChange", { simpleResolvers: true, description: "How the API would differ from what is live." })
export class SchemaChangeType implements UsedChange {
  @Field(() => CriticalityEnum)
  criticality!: Criticality;

  @Field(() => String, { description: "Of what changes: `Coop`, `Coop.name`, `Query.coops(first:)`." })
  coordinate!: string;

  @Field(() => String, { description: "For a person, in English." })
  message!: string;

  @Field(() => Float, {
    description: "How often operations of the last 30 days used it: a whole number that may be too large for Int.",
  })
  usage!: number;
}

const WarningCodeEnum = enumOf(warningCodes);
registerEnumType(WarningCodeEnum, {
  name: "ChangeWarningCode",
  description: "What whoever publishes a subgraph should know.",
  valuesConfig: {
    BECOMES_NULLABLE: { description: "A field is nullable in the API: its subgraph may fail by itself." },
    TYPE_UNREACHABLE: { description: "No operation can come to a type." },
  },
});

@ObjectType("ChangeWarning", {
  simpleResolvers: true,
  description: "What is taken, and is perhaps not what whoever publishes it means.",
})
export class ChangeWarningType implements ChangeWarning {
  @Field(() => WarningCodeEnum)
  code!: WarningCode;

  @Field(() => String, { description: "Of what the warning is about: `Coop.grants`, `Grant`." })
  coordinate!: string;

  @Field(() => String, { description: "For a person, in English." })
  message!: string;
}

@ObjectType("SubgraphCheck", { simpleResolvers: true, description: "What publishing a subgraph would do." })
export class SubgraphCheckType implements SubgraphCheck {
  @Field(() => [CompositionProblemType], { description: "Empty when it can be published." })
  problems!: CompositionProblemType[];

  @Field(() => [SchemaChangeType])
  changes!: SchemaChangeType[];

  @Field(() => [ChangeWarningType], {
    description: "None of them keeps the subgraph from being published.",
  })
  warnings!: ChangeWarningType[];

  @Field(() => String, { nullable: true, description: "That the supergraph would have; null when there are problems." })
  supergraphVersion!: string | null;
}

@ObjectType("CheckSubgraphPayload", { simpleResolvers: true })
export class CheckSubgraphPayload {
  @Field(() => SubgraphCheckType, { nullable: true, description: "Null when there are userErrors." })
  check!: SubgraphCheckType | null;

  @Field(() => [UserErrorType], { description: "Empty when it was done." })
  userErrors!: UserErrorType[];
}
