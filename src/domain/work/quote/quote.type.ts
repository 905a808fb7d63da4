import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { MoneyType } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { CoopType } from "../network/coop.type.ts";
import { PersonType } from "../network/person.type.ts";
import { type QuoteState, quoteStates } from "../state/machines.ts";

export const QuoteStateEnum = enumOf(quoteStates);
registerEnumType(QuoteStateEnum, {
  name: "QuoteState",
  description: "From ISSUED by IN_REVIEW, when the client may answer, to its answer; SUPERSEDED by a newer version.",
});

@ObjectType("Quote", {
  implements: NodeType,
  simpleResolvers: true,
  description: "A version of what the client is asked to agree to.",
})
@Directive('@key(fields: "id")')
export class QuoteType implements NodeType {
  readonly key!: string;
  readonly totalUnits!: string;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Quote", this.key);
  }

  @Field(() => Int, { description: "Counts up from 1 for each request." })
  version!: number;

  @Field(() => QuoteStateEnum)
  state!: QuoteState;

  @Field(() => String, { description: "What the request is called." })
  title!: string;

  @Field(() => Int, { description: "The request's number." })
  opportunityNumber!: number;

  @Field(() => String, { description: "ISO 4217." })
  currency!: string;

  @Field(() => String, { nullable: true, description: "For the client." })
  message!: string | null;

  @Field(() => DateTime, { description: "Until when the client may answer." })
  validUntil!: string;

  @Field(() => DateTime)
  issuedAt!: string;

  @Field(() => DateTime, { nullable: true, description: "Since when the client may answer." })
  sentAt!: string | null;

  @Field(() => DateTime, { nullable: true })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: "What the client said with its answer." })
  answerReason!: string | null;

  @Field(() => MoneyType, { description: "The sum of the lines." })
  get total(): MoneyType {
    return { amount: this.totalUnits, currency: this.currency };
  }

  get __typename(): "Quote" {
    return "Quote";
  }
}

@ObjectType("QuoteLine", { simpleResolvers: true, description: "What one seat of a quote costs." })
export class QuoteLineType {
  readonly teamSeatKey!: string;
  readonly personKey!: string | null;
  readonly coopKey!: string | null;
  readonly currency!: string;
  readonly rateUnits!: string;
  readonly units!: string;

  @Field(() => ID)
  get teamSeatId(): string {
    return encodeNodeId("TeamSeat", this.teamSeatKey);
  }

  @Field(() => String)
  description!: string;

  @Field(() => String)
  role!: string;

  @Field(() => PersonType, { nullable: true, description: "Null for who may not see the person." })
  get person(): PersonType | null {
    return this.personKey === null ? null : new PersonType(this.personKey);
  }

  @Field(() => CoopType, { nullable: true, description: "Null for who may not see the co-op." })
  get coop(): CoopType | null {
    return this.coopKey === null ? null : new CoopType(this.coopKey);
  }

  @Field(() => Int, { description: "Of full time, in basis points." })
  shareBps!: number;

  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { nullable: true, description: "The day after the last one." })
  to!: string | null;

  @Field(() => Int, { description: "Days of full-time work in basis points: 10,000 is one day." })
  daysBps!: number;

  @Field(() => MoneyType, { description: "For a full day." })
  get dayRate(): MoneyType {
    return { amount: this.rateUnits, currency: this.currency };
  }

  @Field(() => MoneyType, { description: "The rate times the days, half a minor unit rounded up." })
  get amount(): MoneyType {
    return { amount: this.units, currency: this.currency };
  }
}
