import { isInterfaceType } from "graphql";
import { findChanges, type SchemaChange } from "./changes.ts";
import { compose, type SubgraphSdl } from "./compose.ts";
import { nullableCrossingsOf } from "./crossings.ts";
import { findTrespasses, type Trespass } from "./ownership.ts";
import { CompositionError, FeatureUnsupportedError } from "./supergraph.errors.ts";
import type { Supergraph } from "./supergraph.ts";
import { type ChangeWarning, findWarnings } from "./warnings.ts";

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
  /** What is taken, and is perhaps not what whoever publishes it means. */
  readonly warnings: readonly ChangeWarning[];
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
  const others = changed === null ? null : othersThan(changed, own, partners);
  if (changed !== null && others !== null) {
    const trespasses = [
      ...findTrespasses(others.sdl, composed.sdl, changed),
      ...findLoosened(own, others, composed, changed),
    ];
    if (trespasses.length > 0) {
      return refused(trespasses.map(({ message }) => ({ code: "OWNERSHIP_REFUSED", message })));
    }
  }
  const changes = livePublicSdl === null ? [] : await findChanges(livePublicSdl, composed.publicSdl);
  const warnings = changed === null || others === null ? [] : findWarnings(others, composed, changed);
  return { problems: [], changes, warnings, supergraph: composed };
}

/** What of ours would be nullable because a partner implements an interface of ours by a field that it answers itself. */
function findLoosened(
  own: readonly SubgraphSdl[],
  others: Supergraph,
  composed: Supergraph,
  changed: string,
): Trespass[] {
  const known = new Set(nullableCrossingsOf(others.publicSchema));
  const loosened = nullableCrossingsOf(composed.publicSchema).filter((coordinate) => !known.has(coordinate));
  if (loosened.length === 0) return [];
  const { publicSchema } = compose(own);
  return loosened.flatMap((coordinate) => {
    const [type, field] = coordinate.split(".") as [string, string];
    const known = publicSchema.getType(type);
    if (!isInterfaceType(known) || !(field in known.getFields())) return [];
    return [
      {
        coordinate,
        message: `${coordinate} is never null, so ${changed} can't implement it by a field that it answers itself.`,
      },
    ];
  });
}

function refused(problems: readonly ChangeProblem[]): CheckedChange {
  return { problems, changes: [], warnings: [], supergraph: null };
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
function othersThan(changed: string, own: readonly SubgraphSdl[], partners: readonly SubgraphSdl[]): Supergraph {
  const others = tryCompose([...own, ...partners.filter(({ name }) => name !== changed)]);
  return "reasons" in others ? compose(own) : others;
}

function namesOf(own: readonly SubgraphSdl[], partners: readonly SubgraphSdl[], changed: string): string {
  return [...own, ...partners]
    .map(({ name }) => name)
    .filter((name) => name !== changed)
    .join(", ");
}
