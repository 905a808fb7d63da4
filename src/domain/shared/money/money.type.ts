import { GraphQLScalarType, Kind } from "graphql";
import { Directive, Field, FieldResolver, InputType, Int, ObjectType, Resolver, Root } from "type-graphql";
import { BadInputError } from "../input.errors.ts";
import { Cost } from "../schema/cost.ts";
import { decimalOf, type Money, maxMinorUnits, minorUnitDigits } from "./money.rules.ts";

function readMinorUnits(value: unknown): string {
  if (typeof value !== "string" || !/^-?\d{1,19}$/.test(value)) {
    throw new BadInputError("An amount", 'must be whole minor units in a string of decimal digits, such as "123450"');
  }
  const units = BigInt(value);
  if (units > maxMinorUnits || units < -maxMinorUnits) {
    throw new BadInputError("An amount", `must be at most ${maxMinorUnits}`);
  }
  return String(units);
}

/** Whole minor units of a currency. Always a string: JSON's numbers end at 2^53, GraphQL's Int at 2^31. */
export const MinorUnits = new GraphQLScalarType<string, string>({
  name: "MinorUnits",
  description: 'Whole minor units of a currency as a decimal string: `"123450"` is 1,234.50 EUR and 123,450 JPY.',
  serialize: String,
  parseValue: readMinorUnits,
  parseLiteral: (literal) => readMinorUnits(literal.kind === Kind.STRING ? literal.value : null),
});

@ObjectType("Money", { simpleResolvers: true, description: "An exact amount of money." })
@Directive("@shareable")
export class MoneyType implements Money {
  @Field(() => MinorUnits, { description: "`minorUnitDigits` says how many of its digits stand behind the point." })
  amount!: string;

  @Field(() => String, { description: "ISO 4217." })
  currency!: string;
}

/** What follows from an amount and its currency. */
@Resolver(() => MoneyType)
export class MoneyResolver {
  @Cost(0)
  @FieldResolver(() => String, {
    description:
      'The amount in units of the currency, exactly: `"282608.21"`. For people, and for arithmetic on decimals.',
  })
  decimal(@Root() money: Money): string {
    return decimalOf(money);
  }

  @Cost(0)
  @FieldResolver(() => Int, {
    name: "minorUnitDigits",
    description: "How many decimal digits a minor unit has, by ISO 4217: 2 for EUR, 0 for JPY, 3 for KWD.",
  })
  digits(@Root() { currency }: Money): number {
    return minorUnitDigits(currency);
  }
}

@InputType({ description: "An exact amount of money." })
export class MoneyInput implements Money {
  @Field(() => MinorUnits)
  amount!: string;

  @Field(() => String, { description: "ISO 4217, in upper case." })
  currency!: string;
}

/** Money of a row: null when one of the two is. */
export function moneyOf(amount: string | null, currency: string | null): Money | null {
  return amount === null || currency === null ? null : { amount, currency };
}
