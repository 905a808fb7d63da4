import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from "type-graphql";
import { hashToken } from "../../../security/operatorToken.ts";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { Outcome } from "../../shared/mutation/runMutation.ts";
import { OpportunityType } from "../opportunity/opportunity.type.ts";
import type { WorkContext } from "../work.context.ts";
import { AnswerQuoteInput, IssueQuoteInput, SendQuoteInput } from "./quote.input.ts";
import { QuoteLineType, QuoteType } from "./quote.type.ts";

const quotePayload = (name: string, reads: "byKey" | "shown") =>
  payloadTypes<WorkContext>({
    name,
    field: "quote",
    type: () => QuoteType,
    load: ({ loaders }, key) => loaders.quotes[reads].load(key),
  });

export const issueQuote = quotePayload("IssueQuote", "byKey");
export const sendQuote = quotePayload("SendQuote", "byKey");
export const answerQuote = quotePayload("AnswerQuote", "shown");

@Resolver(() => issueQuote.Payload)
export class IssueQuotePayloadResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description:
      "For the client's link: whoever has it may read the quote and answer it. It is shown here and nowhere else.",
  })
  clientToken(@Root() { key }: Outcome, @Ctx() { quotes }: WorkContext) {
    return key && quotes.tokenOf(key);
  }
}

@Resolver(() => OpportunityType)
export class OpportunityQuotesResolver {
  @FieldResolver(() => [QuoteType], {
    description: "Every version, the newest first, for who takes part or looks after the request; empty for others.",
  })
  quotes(@Root() { key }: OpportunityType, @Ctx() { loaders }: WorkContext) {
    return loaders.quotes.byOpportunity.load(key);
  }
}

@Resolver(() => QuoteType)
export class QuoteResolver {
  @FieldResolver(() => [QuoteLineType], { description: "One for each seat of the team." })
  lines(@Root() { key }: QuoteType, @Ctx() { loaders }: WorkContext) {
    return loaders.quotes.lines.load(key);
  }

  @Query(() => QuoteType, {
    nullable: true,
    description:
      "What a client is asked to agree to, by the token of its link and no other. Null for a token that is not known.",
  })
  quote(@Arg("token", () => String) token: string, @Ctx() { loaders }: WorkContext) {
    return loaders.quotes.byTokenHash.load(hashToken(token).toString("hex"));
  }

  @Mutation(() => issueQuote.Payload, {
    description:
      "Says what the adopted team costs and, unless send is false, gives it to the client; for who looks after the request. userErrors: INVALID (validUntil, message, lines: a seat has no rate), NOT_FOUND (opportunityId, lines), NOT_ENTITLED, TRANSITION_REFUSED, SEATS_UNCOVERED, BUDGET_EXCEEDED, CURRENCY_MISMATCH, CURRENCY_UNKNOWN, AMOUNT_NEGATIVE (lines). Errors: UNAUTHENTICATED.",
  })
  issueQuote(@Arg("input", () => IssueQuoteInput) input: IssueQuoteInput, @Ctx() { quotes }: WorkContext) {
    return quotes.issue(input);
  }

  @Mutation(() => sendQuote.Payload, {
    description:
      "The client may answer from now on. userErrors: NOT_FOUND, NOT_ENTITLED, TRANSITION_REFUSED, QUOTE_EXPIRED. Errors: UNAUTHENTICATED.",
  })
  sendQuote(@Arg("input", () => SendQuoteInput) input: SendQuoteInput, @Ctx() { quotes }: WorkContext) {
    return quotes.send(input);
  }

  @Mutation(() => answerQuote.Payload, {
    description:
      "The client's answer, with the token of its link. userErrors: INVALID (reason), TOKEN_UNKNOWN, TRANSITION_REFUSED (it is answered already, or not sent yet), QUOTE_EXPIRED.",
  })
  answerQuote(@Arg("input", () => AnswerQuoteInput) input: AnswerQuoteInput, @Ctx() { answers }: WorkContext) {
    return answers.answer(input);
  }
}
