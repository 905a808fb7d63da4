import type DataLoader from "dataloader";
import { decodeNodeId } from "../../shared/nodeId.ts";
import type { NodeType } from "../../shared/schema/node.type.ts";
import type { NetworkContext } from "../network.context.ts";

type Loaders = NetworkContext["loaders"];

/** Whatever has this id, here or in another context; null when there is none that the viewer may see. */
export async function loadNode(loaders: Loaders, id: string): Promise<NodeType | null> {
  const node = decodeNodeId(id);
  if (node === null) return null;
  const loader = loaderOf(loaders, node.type);
  return loader === null ? loaders.foreignNodes.find(node.type, id) : loader.load(node.key);
}

/** The same for several ids, in their order. */
export async function loadNodes(loaders: Loaders, ids: readonly string[]): Promise<(NodeType | null)[]> {
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
