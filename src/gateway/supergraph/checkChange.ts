import { findChanges, type SchemaChange } from "./changes.ts";
import { compose, type SubgraphSdl } from "./compose.ts";
import { findTrespasses } from "./ownership.ts";
import { CompositionError, FeatureUnsupportedError } from "./supergraph.errors.ts";
import type { Supergraph } from "./supergraph.ts";

/** Why a change to the supergraph can't be made. */
export interface ChangeProblem {
  readonly code: "COMPOSITION_FAILED" | "FEATURE_UNSUPPORTED" | "OWNERSHIP_REFUSED";
  readonly message: string;
}

/** What would come of a change to the supergraph. */
export interface CheckedChange {
  readonly problems: readonly ChangeProblem[];
  /** Against what is live, if anything is. */
  readonly changes: readonly SchemaChange[];
  /** Null when there are problems. */
  readonly supergraph: Supergraph | null;
}

export interface ChangeToCheck {
  /** Ours: they compose without any other. */
  readonly own: readonly SubgraphSdl[];
  /** All partners' as they would be, the one that changes among them. */
  readonly partners: readonly SubgraphSdl[];
  /** The partner that is new or other than before; null when one is taken away. */
  readonly changed: string | null;
  /** The public SDL that is served now; null when nobody asks what changes. */
  readonly livePublicSdl: string | null;
}

/** Composes all subgraphs as they would be, and says what that would take from others, and break for clients. */
export async function checkChange({ own, partners, changed, livePublicSdl }: ChangeToCheck): Promise<CheckedChange> {
  const composed = tryCompose([...own, ...partners]);
  if ("reasons" in composed) {
    const { code, reasons } = composed;
    const whose = changed === null ? "What is left" : `${changed} with ${namesOf(own, partners, changed)}`;
    const what = code === "COMPOSITION_FAILED" ? "does not compose" : "can't be served";
    return refused(reasons.map((reason) => ({ code, message: `${whose} ${what}: ${reason}` })));
  }
  const trespasses = changed === null ? [] : findTrespasses(othersThan(changed, own, partners), composed.sdl, changed);
  if (trespasses.length > 0) {
    return refused(trespasses.map(({ message }) => ({ code: "OWNERSHIP_REFUSED", message })));
  }
  const changes = livePublicSdl === null ? [] : await findChanges(livePublicSdl, composed.publicSdl);
  return { problems: [], changes, supergraph: composed };
}

function refused(problems: readonly ChangeProblem[]): CheckedChange {
  return { problems, changes: [], supergraph: null };
}

function tryCompose(
  subgraphs: readonly SubgraphSdl[],
): Supergraph | Pick<CompositionError | FeatureUnsupportedError, "code" | "reasons"> {
  try {
    return compose(subgraphs);
  } catch (error) {
    if (error instanceof CompositionError || error instanceof FeatureUnsupportedError) return error;
    throw error;
  }
}

/** The supergraph without the subgraph; of ours alone when other partners need it. */
function othersThan(changed: string, own: readonly SubgraphSdl[], partners: readonly SubgraphSdl[]): string {
  const others = tryCompose([...own, ...partners.filter(({ name }) => name !== changed)]);
  return "reasons" in others ? compose(own).sdl : others.sdl;
}

function namesOf(own: readonly SubgraphSdl[], partners: readonly SubgraphSdl[], changed: string): string {
  return [...own, ...partners]
    .map(({ name }) => name)
    .filter((name) => name !== changed)
    .join(", ");
}
