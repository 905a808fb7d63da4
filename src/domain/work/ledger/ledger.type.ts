import { Directive, Field, ID, Int, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { MoneyType, moneyOf } from "../../shared/money/money.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { NodeType } from "../../shared/schema/node.type.ts";
import { DateTime, LocalDate } from "../../shared/schema/scalars.ts";
import { type Account, accounts, type EntryKind, entryKinds } from "./ledger.rules.ts";

export const EntryKindEnum = enumOf(entryKinds);
registerEnumType(EntryKindEnum, {
  name: "LedgerEntryKind",
  valuesConfig: {
    RECEIPT: { description: "From the client, divided among co-ops and network." },
    PAYOUT: { description: "To a co-op." },
    CONTRIBUTION: { description: "To the network." },
    CORRECTION: { description: "Of another entry: the difference to what it should have been." },
  },
});

export const AccountEnum = enumOf(accounts);
registerEnumType(AccountEnum, {
  name: "LedgerAccount",
  valuesConfig: {
    BANK: { description: "What the project holds." },
    COOP: { description: "What it owes a co-op: negative." },
    NETWORK: { description: "What it owes the network: negative." },
  },
});

@ObjectType("LedgerPeriod", { simpleResolvers: true, description: "Days, half-open." })
export class LedgerPeriodType {
  @Field(() => LocalDate, { description: "The first day." })
  from!: string;

  @Field(() => LocalDate, { description: "The day after the last one." })
  to!: string;
}

@ObjectType("ExchangeRate", { simpleResolvers: true, description: "A rate as it was published. It never changes." })
export class ExchangeRateType {
  @Field(() => String, { description: "Units of the currency that was booked for one of the other: `1.0825`." })
  rate!: string;

  @Field(() => String, { description: "Who published it." })
  source!: string;

  @Field(() => LocalDate, { description: "Of which day." })
  date!: string;
}

@ObjectType("Posting", { simpleResolvers: true, description: "A line of an entry; those of one entry sum to zero." })
export class PostingType {
  readonly coopKey!: string | null;
  readonly units!: string;
  readonly currency!: string;

  @Field(() => AccountEnum)
  account!: Account;

  @Field(() => MoneyType)
  get amount(): Money {
    return { amount: this.units, currency: this.currency };
  }
}

@ObjectType("LedgerEntry", {
  implements: NodeType,
  simpleResolvers: true,
  description: "Money in or out of a project. It is never changed; a mistake is mended by a correction.",
})
@Directive('@key(fields: "id")')
export class LedgerEntryType implements NodeType {
  readonly key!: string;
  readonly projectKey!: string;
  readonly correctsKey!: string | null;
  readonly agreementKey!: string | null;
  readonly units!: string;
  readonly effectiveUnits!: string;
  readonly currency!: string;
  readonly originalUnits!: string | null;
  readonly originalCurrency!: string | null;
  readonly periodFrom!: string | null;
  readonly periodTo!: string | null;
  readonly rate!: string | null;
  readonly rateSource!: string | null;
  readonly rateDate!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("LedgerEntry", this.key);
  }

  @Field(() => EntryKindEnum)
  kind!: EntryKind;

  @Field(() => MoneyType, { description: "Of a correction the difference that it makes, which may be negative." })
  get amount(): Money {
    return { amount: this.units, currency: this.currency };
  }

  @Field(() => MoneyType, { description: "What it comes to with its corrections so far." })
  get effectiveAmount(): Money {
    return { amount: this.effectiveUnits, currency: this.currency };
  }

  @Field(() => DateTime, { description: "When the money moved, or the mistake was mended." })
  occurredAt!: string;

  @Field(() => DateTime)
  recordedAt!: string;

  @Field(() => String, { description: "Who wrote it down: `operator`, or `coop:` and the co-op's key." })
  recordedBy!: string;

  @Field(() => String, { nullable: true, description: "What finds it elsewhere; of a correction what was wrong." })
  reference!: string | null;

  @Field(() => LedgerPeriodType, { nullable: true, description: "The days that a receipt pays for." })
  get period(): LedgerPeriodType | null {
    const { periodFrom: from, periodTo: to } = this;
    return from === null || to === null ? null : { from, to };
  }

  @Field(() => Int, { nullable: true, description: "The number of the milestone that a receipt is for." })
  milestone!: number | null;

  @Field(() => MoneyType, { nullable: true, description: "What came in, when another currency was booked." })
  get original(): Money | null {
    return moneyOf(this.originalUnits, this.originalCurrency);
  }

  @Field(() => ExchangeRateType, { nullable: true, description: "How the original was exchanged." })
  get exchangeRate(): ExchangeRateType | null {
    const { rate, rateSource: source, rateDate: date } = this;
    return rate === null || source === null || date === null ? null : { rate, source, date };
  }

  get __typename(): "LedgerEntry" {
    return "LedgerEntry";
  }
}

export const { Connection: LedgerEntryConnection, ConnectionResolver: LedgerEntryConnectionResolver } = connectionTypes(
  { name: "LedgerEntry", node: () => LedgerEntryType },
);
