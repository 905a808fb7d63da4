import type { ChangeWarning, CompositionProblem, SchemaChange } from "../registry.ports.ts";

/** A change with how often operations of the last 30 days used what changes. */
export interface UsedChange extends SchemaChange {
  readonly usage: number;
}

/** What publishing a subgraph would do. */
export interface SubgraphCheck {
  /** Empty when it can be published. */
  readonly problems: readonly CompositionProblem[];
  readonly changes: readonly UsedChange[];
  readonly warnings: readonly ChangeWarning[];
  /** The version that the supergraph would have; null when there are problems. */
  readonly supergraphVersion: string | null;
}

/** Whether it can be published, and breaks nothing that operations of the last 30 days use. */
export function passes({ problems, changes }: Pick<SubgraphCheck, "problems" | "changes">): boolean {
  return problems.length === 0 && !changes.some(breaksClients);
}

/** Whether operations that clients send would fail. */
export function breaksClients({ criticality, usage }: UsedChange): boolean {
  return criticality === "BREAKING" && usage > 0;
}
