import { Arg, Args, Ctx, Query, Resolver } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { Cost } from "../../shared/schema/cost.ts";
import type { NetworkContext } from "../network.context.ts";
import { loadHits } from "./loadHits.ts";
import { type SearchKind, searchKinds, searchList } from "./search.list.ts";
import { readSearchText } from "./search.rules.ts";
import { SearchResultConnection, SearchTypeEnum } from "./search.type.ts";

@Resolver()
export class SearchResolver {
  @Cost(2_000)
  @Query(() => SearchResultConnection, {
    description:
      "What fits a text best: words in the language of their label, and spellings that come near. Errors: BAD_USER_INPUT.",
  })
  search(
    @Arg("text", () => String, {
      description: "1 to 200 characters. Quotes and a leading minus mean what they mean on the web.",
    })
    text: string,
    @Arg("types", () => [SearchTypeEnum], { nullable: true, description: "All of them when it is not given." }) types:
      | SearchKind[]
      | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: NetworkContext,
  ) {
    return loaders.lists.page(searchList(viewer, readSearchText(text), types ?? searchKinds), page, loadHits(loaders));
  }
}
