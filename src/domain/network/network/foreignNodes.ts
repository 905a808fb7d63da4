import type { Viewer } from "../../../security/viewer.ts";
import type { NodeType } from "../../shared/schema/node.type.ts";

/** Tells for one operation whether its viewer may see a node of another context; what is asked together is read together. */
export type NodeExists = (type: string, id: string) => Promise<boolean>;

/** The nodes of the other contexts: a port that the program fills. */
export interface ForeignNodes {
  /** Names of their types. */
  readonly types: readonly string[];
  connect(viewer: Viewer): NodeExists;
}

/** Finds nodes of other contexts for one operation. The gateway reads their fields there. */
export class ForeignNodeReader {
  readonly #nodes: ForeignNodes | null;
  readonly #viewer: Viewer;
  #exists: NodeExists | null = null;

  constructor(nodes: ForeignNodes | null, viewer: Viewer) {
    this.#nodes = nodes;
    this.#viewer = viewer;
  }

  /** @returns null when there is no such type or node, or none that the viewer may see */
  async find(type: string, id: string): Promise<(NodeType & { readonly __typename: string }) | null> {
    if (!this.#nodes?.types.includes(type)) return null;
    this.#exists ??= this.#nodes.connect(this.#viewer);
    return (await this.#exists(type, id)) ? { __typename: type, id } : null;
  }
}
