import type { Viewer } from "../../../security/viewer.ts";
import type { ListLoader } from "../../shared/connection/listLoader.ts";
import type { PageArguments } from "../../shared/connection/page.ts";
import type { Slice } from "../../shared/connection/slice.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import type { Money } from "../../shared/money/money.rules.ts";
import { keyOf } from "../../shared/nodeId.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import type { ProjectType } from "../project/project.type.ts";
import { entriesOfProject } from "./ledger.lists.ts";
import type { LedgerLoaders } from "./ledger.loaders.ts";
import { LedgerEntryType } from "./ledger.type.ts";
import * as rules from "./projectMoney.rules.ts";
import { ProjectShareType } from "./projectMoney.type.ts";
import { requireCurrency } from "./requireCurrency.ts";

type Asked = Pick<ProjectType, "key" | "moneyVisible">;

interface Loaders {
  readonly lists: ListLoader;
  readonly ledger: LedgerLoaders;
}

/** Reads the money of projects for one operation, each project's accounts once; null for who does not take part in it. */
export class ProjectMoney {
  readonly #loaders: Loaders;
  readonly #viewer: Viewer;
  constructor(loaders: Loaders, viewer: Viewer) {
    this.#loaders = loaders;
    this.#viewer = viewer;
  }

  /** @throws {BadInputError} unless the currency is one of ISO 4217 */
  async revenue(project: Asked, currency: string): Promise<Money | null> {
    requireCurrency(currency);
    return this.#of(project, (totals) => rules.revenueIn(totals, currency));
  }

  /** @throws {BadInputError} unless the currency is one of ISO 4217 */
  async contribution(project: Asked, currency: string): Promise<Money | null> {
    requireCurrency(currency);
    return this.#of(project, (totals) => rules.contributionIn(totals, currency));
  }

  /**
   * @param coopId a global id, also of a co-op that was merged into another one
   * @throws {BadInputError} unless the currency is one of ISO 4217
   */
  async shareOf(project: Asked, coopId: string, currency: string): Promise<Money | null> {
    requireCurrency(currency);
    const key = keyOf("Coop", coopId);
    const coop = key === null ? null : await this.#loaders.ledger.currentCoop.load(key);
    return coop === null ? null : this.#of(project, (totals) => rules.shareIn(totals, coop, currency));
  }

  shares(project: Asked): Promise<ProjectShareType[] | null> {
    return this.#of(project, (totals) => rules.sharesOf(totals).map((share) => hydrate(ProjectShareType, share)));
  }

  balance(project: Asked): Promise<rules.Balance[] | null> {
    return this.#of(project, rules.balancesOf);
  }

  settled(project: Asked): Promise<boolean | null> {
    return this.#of(project, rules.isSettled);
  }

  /** @throws {BadInputError} when the page arguments are out of bounds */
  async ledger(project: Asked, page: PageArguments): Promise<Slice<LedgerEntryType> | null> {
    if (!project.moneyVisible) return null;
    return this.#loaders.lists.pageBelow(entriesOfProject(this.#viewer), project.key, page, toNodes(LedgerEntryType));
  }

  async #of<Value>(
    { key, moneyVisible }: Asked,
    read: (totals: readonly rules.AccountTotal[]) => Value,
  ): Promise<Value | null> {
    return moneyVisible ? read(await this.#loaders.ledger.totals.load(key)) : null;
  }
}
