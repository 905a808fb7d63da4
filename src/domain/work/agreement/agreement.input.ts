import { Field, ID, InputType, Int } from "type-graphql";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { LocalDate } from "../../shared/schema/scalars.ts";
import type { AgreementMethod } from "./agreement.rules.ts";
import { AgreementMethodEnum } from "./agreement.type.ts";

@InputType()
export class AgreementShareInput {
  @Field(() => ID)
  coopId!: string;

  @Field(() => Int, { description: "Basis points of the whole, 0 to 10,000." })
  bps!: number;
}

@InputType()
export class AgreementMilestoneSharesInput {
  @Field(() => Int, { description: "The milestone's number in its project, at least 1." })
  milestone!: number;

  @Field(() => [AgreementShareInput], { description: "Every party once; with the contribution 10,000." })
  shares!: AgreementShareInput[];
}

@InputType()
export class ProposeAgreementInput extends MutationInput {
  @Field(() => ID)
  negotiationId!: string;

  @Field(() => AgreementMethodEnum)
  method!: AgreementMethod;

  @Field(() => Int, { description: "What the network gets, in basis points; at least 200 under its brand." })
  contributionBps!: number;

  @Field(() => [AgreementShareInput], { description: "Every party once; with the contribution 10,000." })
  shares!: AgreementShareInput[];

  @Field(() => [AgreementMilestoneSharesInput], { defaultValue: [], description: "By MILESTONES, and only then." })
  milestoneShares!: AgreementMilestoneSharesInput[];

  @Field(() => String, { nullable: true, description: "What else is agreed on; 1 to 20,000 characters." })
  @Prose()
  terms?: string | null;

  @Field(() => LocalDate, { description: "The first day; later than that of the version that is adopted." })
  effectiveFrom!: string;
}

@InputType()
export class ObjectToAgreementInput extends MutationInput {
  @Field(() => ID)
  agreementId!: string;

  @Field(() => String, { description: "Why; 1 to 5,000 characters." })
  @Prose()
  reason!: string;
}

@InputType()
export class ConsentToAgreementInput extends MutationInput {
  @Field(() => ID)
  agreementId!: string;
}
