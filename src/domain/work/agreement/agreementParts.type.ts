import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { type AgreementChange, type AgreementChangeKind, agreementChangeKinds } from "./compareAgreements.ts";

/** What stands under the name of one co-op. */
abstract class OfCoop {
  readonly coopKey!: string;
}

@ObjectType("AgreementShare", { simpleResolvers: true, description: "What a co-op gets." })
export class AgreementShareType extends OfCoop {
  readonly name!: string;

  @Field(() => Int, {
    description: "Basis points; with the others' and the contribution 10,000. By HOURS and SEAT_DAYS what is expected.",
  })
  bps!: number;
}

@ObjectType("AgreementMilestoneShares", { simpleResolvers: true })
export class AgreementMilestoneSharesType {
  @Field(() => Int, { description: "The milestone's number in its project." })
  milestone!: number;

  @Field(() => [AgreementShareType], { description: "Of what is received for it." })
  shares!: AgreementShareType[];
}

@ObjectType("AgreementConsent", {
  simpleResolvers: true,
  description: "That a co-op agrees; the proposer does by proposing.",
})
export class AgreementConsentType extends OfCoop {
  @Field(() => DateTime)
  consentedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the version fell, by an objection or a counter-proposal; null while the consent holds.",
  })
  withdrawnAt!: string | null;
}

@ObjectType("AgreementObjection", { simpleResolvers: true, description: "Why a co-op does not agree." })
export class AgreementObjectionType extends OfCoop {
  readonly agreementKey!: string;

  @Field(() => String)
  reason!: string;

  @Field(() => DateTime)
  objectedAt!: string;
}

const AgreementChangeKindEnum = enumOf(agreementChangeKinds);
registerEnumType(AgreementChangeKindEnum, {
  name: "AgreementChangeKind",
  description: "What of an agreement is different.",
});

@ObjectType("AgreementChange", { simpleResolvers: true, description: "One difference to the version before." })
export class AgreementChangeType implements AgreementChange {
  /** Whose share it is; null for what is everyone's. */
  readonly coopKey!: string | null;

  @Field(() => AgreementChangeKindEnum)
  kind!: AgreementChangeKind;

  @Field(() => Int, { nullable: true, description: "Of which milestone; null for what is of the whole." })
  milestone!: number | null;

  @Field(() => String, { nullable: true, description: "Null when it was not there." })
  before!: string | null;

  @Field(() => String, { nullable: true, description: "Null when it is gone." })
  after!: string | null;

  @Field(() => String, { description: "For a person, in English: `Contribution 2.00 % → 3.00 %`." })
  text!: string;
}

export const { Connection: AgreementObjectionConnection, ConnectionResolver: AgreementObjectionConnectionResolver } =
  connectionTypes({ name: "AgreementObjection", node: () => AgreementObjectionType });
