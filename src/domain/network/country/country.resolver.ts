import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { defaultLocale, readLocale } from "../../shared/locale.ts";
import { Cost, ListSize } from "../../shared/schema/cost.ts";
import { coopsOfCountry } from "../coop/coop.lists.ts";
import { CoopConnection, CoopType } from "../coop/coop.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { countryName } from "./country.rules.ts";
import { CountryType } from "./country.type.ts";
import { findCountry } from "./findCountry.ts";

@Resolver(() => CountryType)
export class CountryResolver {
  @ListSize(250)
  @Query(() => [CountryType], { description: "The countries that active co-ops work from, by code." })
  countries(@Ctx() { loaders }: NetworkContext) {
    return loaders.countries.inUse();
  }

  @Query(() => CountryType, { nullable: true, description: "Null when ISO 3166-1 has no such code." })
  country(@Arg("code", () => String, { description: "ISO 3166-1 alpha-2." }) code: string) {
    return findCountry(code);
  }

  @Cost(0)
  @FieldResolver(() => String, { description: "Its name in any language, by CLDR." })
  name(
    @Root() country: CountryType,
    @Arg("locale", () => String, { defaultValue: defaultLocale, description: "BCP-47 tag." }) locale: string,
  ) {
    return countryName(country.code, readLocale(locale));
  }

  @Cost(10)
  @FieldResolver(() => Int, { description: "How many active co-ops work from it." })
  coopCount(@Root() country: CountryType, @Ctx() { loaders }: NetworkContext) {
    return loaders.countries.coopCount.load(country.code);
  }

  @FieldResolver(() => CoopConnection, { description: "The active co-ops that work from it, by name." })
  coops(
    @Root() country: CountryType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(coopsOfCountry(viewer), country.code, page, toNodes(CoopType));
  }
}
