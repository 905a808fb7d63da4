import { ArgsType, Field, Int } from "type-graphql";
import type { PageArguments } from "./page.ts";

@ArgsType()
export class PageArgs implements PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: "This many from the start, 1 to 100. One of `first` and `last` is required.",
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Go on after this cursor." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: "This many from the end, 1 to 100." })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Go back before this cursor." })
  before?: string | null;
}
