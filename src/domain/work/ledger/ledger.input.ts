import { Field, ID, InputType, Int } from "type-graphql";
import { MinorUnits, MoneyInput } from "../../shared/money/money.type.ts";
import { MutationInput } from "../../shared/mutation/mutation.input.ts";
import { Prose } from "../../shared/schema/readTexts.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";

@InputType({ description: "Days, half-open." })
export class ReceiptPeriodInput {
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;
}

@InputType({ description: "How an amount was exchanged." })
export class ReceiptExchangeInput {
  @Field(() => String, { description: "The currency that is booked, ISO 4217." })
  into!: string;

  @Field(() => String, {
    description: 'Units of that currency for one of the other, as it was published: `"1.0825"`.',
  })
  rate!: string;

  @Field(() => String, { description: "Who published the rate." })
  source!: string;

  @Field(() => LocalDate, { description: "Of which day the rate is." })
  date!: string;
}

@InputType()
export class RecordReceiptInput extends MutationInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => MoneyInput, { description: "What came in, more than 0." })
  amount!: MoneyInput;

  @Field(() => DateTime, { description: "When it came in. The agreement in force on that day, in UTC, divides it." })
  occurredAt!: Date;

  @Field(() => ReceiptPeriodInput, {
    nullable: true,
    description:
      "The days that it pays for: hours and seat days in them count. By HOURS and SEAT_DAYS, when it is not given: those since the receipt before it, or since the project's start, until the day it came in.",
  })
  period?: ReceiptPeriodInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "The number of the milestone that it is for. Needed by MILESTONES.",
  })
  milestone?: number | null;

  @Field(() => String, { nullable: true, description: "What finds it elsewhere: an invoice's number." })
  reference?: string | null;

  @Field(() => ReceiptExchangeInput, { nullable: true, description: "When another currency is booked than came in." })
  exchange?: ReceiptExchangeInput | null;
}

@InputType({ description: "Give one of coopId and toNetwork." })
export class RecordPayoutInput extends MutationInput {
  @Field(() => ID)
  projectId!: string;

  @Field(() => ID, { nullable: true, description: "The co-op that got it." })
  coopId?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: "Whether the network got it, as its contribution." })
  toNetwork!: boolean;

  @Field(() => MoneyInput, { description: "More than 0, at most what is owed in this currency." })
  amount!: MoneyInput;

  @Field(() => DateTime)
  occurredAt!: Date;

  @Field(() => String, { nullable: true, description: "What finds it elsewhere: a transfer's number." })
  reference?: string | null;
}

@InputType()
export class CorrectEntryInput extends MutationInput {
  @Field(() => ID, { description: "A receipt, a payout or a contribution, also one that was corrected before." })
  entryId!: string;

  @Field(() => MinorUnits, { description: 'What it should have been, in its currency; "0" takes it back.' })
  amount!: string;

  @Field(() => String, { description: "What was wrong. It becomes the correction's reference." })
  @Prose()
  reason!: string;

  @Field(() => DateTime, { nullable: true, description: "Not before what it corrects; now when it is not given." })
  occurredAt?: Date | null;
}
