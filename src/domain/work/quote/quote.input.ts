import { Field, ID, InputType, registerEnumType } from "type-graphql";
import { MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { type QuoteAnswer, quoteAnswers } from "./quote.rules.ts";

export const QuoteAnswerEnum = enumOf(quoteAnswers);
registerEnumType(QuoteAnswerEnum, { name: "QuoteAnswer", description: "How a client answers a quote." });

@InputType({ description: "What is said of a seat in a quote, when it is not what the team has." })
export class QuoteLineInput {
  @Field(() => ID)
  teamSeatId!: string;

  @Field(() => String, { nullable: true, description: "The seat's role when it is not given; 1 to 500 characters." })
  @Prose()
  description?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: "For a full day; the team's rate when it is not given." })
  dayRate?: MoneyInput | null;
}

@InputType()
export class IssueQuoteInput extends MutationInput {
  @Field(() => ID)
  opportunityId!: string;

  @Field(() => DateTime, { description: "Until when the client may answer." })
  validUntil!: Date;

  @Field(() => String, { nullable: true, description: "For the client; 1 to 5,000 characters." })
  @Prose()
  message?: string | null;

  @Field(() => [QuoteLineInput], { nullable: true, description: "For seats whose rate or description is another." })
  lines?: QuoteLineInput[] | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the client may answer at once." })
  send!: boolean;
}

@InputType()
export class SendQuoteInput extends MutationInput {
  @Field(() => ID)
  quoteId!: string;
}

@InputType()
export class AnswerQuoteInput extends MutationInput {
  @Field(() => String, { description: "From the link that the client was given; no other token is needed." })
  token!: string;

  @Field(() => QuoteAnswerEnum)
  answer!: QuoteAnswer;

  @Field(() => String, { nullable: true, description: "Needed to ask for changes; 1 to 5,000 characters." })
  @Prose()
  reason?: string | null;
}
