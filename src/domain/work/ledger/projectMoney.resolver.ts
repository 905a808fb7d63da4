import { Arg, Args, Ctx, FieldResolver, ID, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { MoneyType } from "../../shared/money/money.type.ts";
import { ProjectType } from "../project/project.type.ts";
import type { WorkContext } from "../work.context.ts";
import { LedgerEntryConnection } from "./ledger.type.ts";
import { ProjectBalanceType, ProjectShareType } from "./projectMoney.type.ts";

/** The money of a project: every field is null for who does not take part in it. */
@Resolver(() => ProjectType)
export class ProjectMoneyResolver {
  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      "What came in, in one currency, corrections included. Null unless you take part. Errors: BAD_USER_INPUT.",
  })
  revenue(
    @Root() project: ProjectType,
    @Arg("currency", () => String, { description: "ISO 4217." }) currency: string,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.projectMoney.revenue(project, currency);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description: "What of the revenue is the network's. Null unless you take part. Errors: BAD_USER_INPUT.",
  })
  contribution(
    @Root() project: ProjectType,
    @Arg("currency", () => String, { description: "ISO 4217." }) currency: string,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.projectMoney.contribution(project, currency);
  }

  @FieldResolver(() => MoneyType, {
    nullable: true,
    description:
      "What of the revenue is a co-op's. Null unless you take part, and when there is no such co-op. Errors: BAD_USER_INPUT.",
  })
  shareOf(
    @Root() project: ProjectType,
    @Arg("coopId", () => ID) coopId: string,
    @Arg("currency", () => String, { description: "ISO 4217." }) currency: string,
    @Ctx() { loaders }: WorkContext,
  ) {
    return loaders.projectMoney.shareOf(project, coopId, currency);
  }

  @FieldResolver(() => [ProjectShareType], {
    nullable: true,
    description: "What each co-op has of each currency. Null unless you take part.",
  })
  shares(@Root() project: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.projectMoney.shares(project);
  }

  @FieldResolver(() => [ProjectBalanceType], {
    nullable: true,
    description: "What it holds and owes, for each currency. Null unless you take part.",
  })
  balance(@Root() project: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.projectMoney.balance(project);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether nothing is owed to anyone, nor by anyone: only then it can be closed. Null unless you take part.",
  })
  settled(@Root() project: ProjectType, @Ctx() { loaders }: WorkContext) {
    return loaders.projectMoney.settled(project);
  }

  @FieldResolver(() => LedgerEntryConnection, {
    nullable: true,
    description: "Every entry, as they occurred. Null unless you take part. Errors: BAD_USER_INPUT.",
  })
  ledger(@Root() project: ProjectType, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: WorkContext) {
    return loaders.projectMoney.ledger(project, page);
  }
}
