/** What a change of the registry came to, as the key of its outcome. */
export interface Receipt {
  readonly subgraph: string;
  /** Of the supergraph since then. */
  readonly revision: number;
  /** False when it was so already, and nothing was stored. */
  readonly isNew: boolean;
}

/** `trainings 12 new` or `trainings 12 same`. */
export function writeReceipt({ subgraph, revision, isNew }: Receipt): string {
  return `${subgraph} ${revision} ${isNew ? "new" : "same"}`;
}

export function readReceipt(key: string): Receipt {
  const [subgraph, revision, what] = key.split(" ") as [string, string, string];
  return { subgraph, revision: Number(revision), isNew: what === "new" };
}
