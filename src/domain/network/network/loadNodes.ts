import type DataLoader from "dataloader";
import { BadInputError } from "../../shared/input.errors.ts";
import { decodeNodeId } from "../../shared/nodeId.ts";
import type { NodeType } from "../../shared/schema/node.type.ts";
import type { NetworkContext } from "../network.context.ts";

type Loaders = NetworkContext["loaders"];

const maxIds = 100;

/** Whatever has this id; null when it is none of ours or the viewer may not see it. */
export async function loadNode(loaders: Loaders, id: string): Promise<NodeType | null> {
  const node = decodeNodeId(id);
  return node === null ? null : ((await loaderOf(loaders, node.type)?.load(node.key)) ?? null);
}

/** @throws {BadInputError} when there are more than 100 ids */
export async function loadNodes(loaders: Loaders, ids: readonly string[]): Promise<(NodeType | null)[]> {
  if (ids.length > maxIds) throw new BadInputError("ids", `must be at most ${maxIds}, and are ${ids.length}`);
  return Promise.all(ids.map((id) => loadNode(loaders, id)));
}

function loaderOf(loaders: Loaders, type: string): DataLoader<string, NodeType | null> | null {
  switch (type) {
    case "Coop":
      return loaders.coops.byKey;
    case "Person":
      return loaders.people.byKey;
    case "Skill":
      return loaders.skills.byKey;
    case "Federation":
      return loaders.federations.byKey;
    case "Client":
      return loaders.clients.byKey;
    default:
      return null;
  }
}
