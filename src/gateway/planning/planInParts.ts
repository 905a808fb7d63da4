import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  type SelectionNode,
} from "graphql";
import { cutRequiring, type Part } from "./cutRequiring.ts";
import { entityRootOf } from "./entityRoots.ts";
import type { Joins } from "./joins.ts";
import type { PathStep, Plan, PlanNode } from "./plan.ts";

/**
 * Plans an operation in parts. The native planner loses its way when a field with `@requires` is asked of an
 * object below another of its type, as in `{ me { friends { fieldWithRequires } } }`. Each such field is planned
 * by itself, from a root that only the planner knows, and hung where its object stands.
 *
 * @param plan plans on a supergraph with these roots
 * @returns null when the operation can't be parted
 */
export async function planInParts(
  document: DocumentNode,
  joins: Joins,
  plan: (part: DocumentNode) => Promise<Plan>,
): Promise<Plan> {
  const [operation, ...fragments] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const { selectionSet, parts } = cutRequiring(operation, fragments, joins);
  // What a mutation answers is read before the next one is run.
  const isSerial = operation.operation === "mutation" && selectionSet.selections.length > 1;
  if (parts.length === 0 || isSerial) return null;
  const branches: PlanNode[] = [];
  for (const part of parts) {
    const branch = await planPart(part, document, plan);
    if (branch === null) return null;
    branches.push(branch);
  }
  const trunk = await plan({ kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }] });
  const first = trunk?.kind === "sequence" ? trunk.nodes : trunk === null ? [] : [trunk];
  return { kind: "sequence", nodes: [...first, { kind: "parallel", nodes: branches }] };
}

/** The plan of a part from its place on. What it needs of its object is asked for at the place. */
async function planPart(
  { requirement, field, path, keys }: Part,
  { definitions: [operation, ...fragments] }: DocumentNode,
  plan: (part: DocumentNode) => Promise<Plan>,
): Promise<PlanNode | null> {
  const name = { kind: Kind.NAME, value: entityRootOf(requirement) } as const;
  const root: FieldNode = { kind: Kind.FIELD, name, selectionSet: { kind: Kind.SELECTION_SET, selections: [field] } };
  const selectionSet = { kind: Kind.SELECTION_SET, selections: [root] } as const;
  const query = { ...(operation as OperationDefinitionNode), operation: OperationTypeNode.QUERY, selectionSet };
  const planned = await plan({ kind: Kind.DOCUMENT, definitions: [query, ...fragments] });
  if (planned?.kind !== "sequence") return null;
  const [entry, ...nodes] = planned.nodes;
  if (entry?.kind !== "fetch") return null;
  keys.push(...selectionsOfRoot(entry.operation));
  return { kind: "sequence", nodes: nodes.map((node) => moved(node, path)) };
}

function selectionsOfRoot(text: string): readonly SelectionNode[] {
  const [entry] = parse(text, { noLocation: true }).definitions as readonly OperationDefinitionNode[];
  const [root] = entry!.selectionSet.selections as readonly FieldNode[];
  return root!.selectionSet!.selections;
}

/** A node with the path of the part's place in the stead of its root. */
function moved(node: PlanNode, path: readonly PathStep[]): PlanNode {
  const move = (child: PlanNode) => moved(child, path);
  switch (node.kind) {
    case "entities": {
      const batches = node.batches.map((batch) => ({
        ...batch,
        paths: batch.paths.map(([, ...rest]) => [...path, ...rest]),
      }));
      return { ...node, batches };
    }
    case "sequence":
    case "parallel":
      return { ...node, nodes: node.nodes.map(move) };
    case "condition":
      return {
        ...node,
        whenTrue: node.whenTrue && move(node.whenTrue),
        whenFalse: node.whenFalse && move(node.whenFalse),
      };
    case "fetch":
    case "subscription":
      return node;
  }
}
