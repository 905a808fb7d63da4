import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { loadByNodeId } from "../../shared/findOne.ts";
import { AgreementType } from "../agreement/agreement.type.ts";
import { ProjectType } from "../project/project.type.ts";
import type { WorkContext } from "../work.context.ts";
import { CorrectEntryInput, RecordPayoutInput, RecordReceiptInput } from "./ledger.input.ts";
import * as payloads from "./ledger.payloads.ts";
import { LedgerEntryType, PostingType } from "./ledger.type.ts";

@Resolver(() => LedgerEntryType)
export class LedgerEntryResolver {
  @Query(() => LedgerEntryType, { nullable: true, description: "Null when there is none that you may see." })
  ledgerEntry(@Arg("id", () => ID) id: string, @Ctx() { loaders }: WorkContext) {
    return loadByNodeId("LedgerEntry", loaders.ledger.entryByKey, id);
  }

  @FieldResolver(() => ProjectType)
  project(@Root() entry: LedgerEntryType, @Ctx() { loaders }: WorkContext) {
    return loaders.projects.byKey.load(entry.projectKey);
  }

  @FieldResolver(() => AgreementType, {
    nullable: true,
    description: "The version that divided a receipt, or its correction.",
  })
  agreement(@Root() entry: LedgerEntryType, @Ctx() { loaders }: WorkContext) {
    return entry.agreementKey === null ? null : loaders.agreements.byKey.load(entry.agreementKey);
  }

  @FieldResolver(() => LedgerEntryType, { nullable: true, description: "What a correction corrects." })
  corrects(@Root() entry: LedgerEntryType, @Ctx() { loaders }: WorkContext) {
    return entry.correctsKey === null ? null : loaders.ledger.entryByKey.load(entry.correctsKey);
  }

  @FieldResolver(() => [LedgerEntryType], { description: "Its corrections, as they occurred." })
  correctedBy(@Root() entry: LedgerEntryType, @Ctx() { loaders }: WorkContext) {
    return loaders.ledger.corrections.load(entry.key);
  }

  @FieldResolver(() => [PostingType], { description: "The bank first, then co-ops, then the network." })
  postings(@Root() entry: LedgerEntryType, @Ctx() { loaders }: WorkContext) {
    return loaders.ledger.postings.load(entry.key);
  }

  @Mutation(() => payloads.recordReceipt.Payload, {
    description:
      "Writes down what the client paid, and divides it as the agreement in force on that day has it. For who looks after the request. userErrors: INVALID, NOT_FOUND (projectId, milestone), NOT_ENTITLED, CONFLICT (the project is not ACTIVE, ON_HOLD or DELIVERED), AMOUNT_NEGATIVE, CURRENCY_UNKNOWN, AGREEMENT_MISSING. Errors: UNAUTHENTICATED.",
  })
  recordReceipt(@Arg("input", () => RecordReceiptInput) input: RecordReceiptInput, @Ctx() { ledger }: WorkContext) {
    return ledger.recordReceipt(input);
  }

  @Mutation(() => payloads.recordPayout.Payload, {
    description:
      "Writes down what a co-op or the network was paid. For who looks after the request. userErrors: INVALID, NOT_FOUND (projectId, coopId), NOT_ENTITLED, CONFLICT (the project is not ACTIVE, ON_HOLD or DELIVERED), AMOUNT_NEGATIVE, CURRENCY_UNKNOWN, OVERPAID. Errors: UNAUTHENTICATED.",
  })
  recordPayout(@Arg("input", () => RecordPayoutInput) input: RecordPayoutInput, @Ctx() { ledger }: WorkContext) {
    return ledger.recordPayout(input);
  }

  @Mutation(() => payloads.correctEntry.Payload, {
    description:
      "Mends an entry by a new one with the difference; a receipt is divided anew by the version of the agreement that divided it. A co-op that was paid too much owes it back. For who looks after the request. userErrors: INVALID, NOT_FOUND (entryId), NOT_ENTITLED, CONFLICT (the project is not ACTIVE, ON_HOLD or DELIVERED), AMOUNT_NEGATIVE. Errors: UNAUTHENTICATED.",
  })
  correctEntry(@Arg("input", () => CorrectEntryInput) input: CorrectEntryInput, @Ctx() { ledger }: WorkContext) {
    return ledger.correctEntry(input);
  }
}
