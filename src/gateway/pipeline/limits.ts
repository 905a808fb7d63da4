import {
  type ASTNode,
  type ASTVisitor,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from "graphql";

/** What the gateway takes of one operation. Each bound is named in the error. */
export const limits = {
  /** Lexical tokens of a document: what a parser can be made to read. */
  maxTokens: 15_000,
  /** Fields below each other. */
  maxDepth: 25,
  /** Selections, lists and objects within each other as they are written. The planner reads 49. */
  maxNesting: 40,
  /** Fields of an operation with its fragments opened: what aliases and fragments can blow up. */
  maxFields: 5_000,
  /** Root fields, aliases counted. */
  maxRootFields: 100,
  /** What an operation may cost (`cost/`), in objects made: one takes some 2 µs of this process and of PostgreSQL together. */
  maxCost: 100_000,
  /** Names that an answer has when its pages are full: pages within pages multiply, and each name is written, whatever it costs. */
  maxAnswerFields: 250_000,
  /** Values of a list that a caller filters by, or whatever else a list is given for. */
  maxListValues: 100,
  /** Values of a list that a mutation is given; most of its lists have a smaller bound of their own. */
  maxInputValues: 1_000,
  /** Entities that another router may ask for at once. */
  maxRepresentations: 10_000,
  /** Faults of one request that are told, whether of its document or of its variables. */
  maxFaults: 5,
} as const;

/** Refuses operations beyond the limits. It runs with the validation rules of the specification, on the opened fragments. */
export const limitsRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  let nesting = 0;
  const nested = {
    enter(node: ASTNode) {
      nesting++;
      if (nesting === limits.maxNesting + 1) refuse(context, node, "levels in each other", limits.maxNesting);
    },
    leave: () => void nesting--,
  };
  return {
    OperationDefinition(operation) {
      const size = measure(context, operation.selectionSet);
      if (size.depth > limits.maxDepth) refuse(context, operation, "fields below each other", limits.maxDepth);
      if (size.fields > limits.maxFields) refuse(context, operation, "fields", limits.maxFields);
      if (size.rootFields > limits.maxRootFields) refuse(context, operation, "root fields", limits.maxRootFields);
    },
    SelectionSet: nested,
    ListValue: nested,
    ObjectValue: nested,
  };
};

function refuse(context: ValidationContext, nodes: ASTNode, what: string, most: number): void {
  const extensions = { code: "OPERATION_TOO_LARGE" };
  context.reportError(new GraphQLError(`The operation has more than ${most} ${what}.`, { nodes, extensions }));
}

interface Size {
  readonly fields: number;
  readonly depth: number;
  readonly rootFields: number;
}

/** Counts each fragment once and multiplies; a cycle, which validation refuses, counts as too deep. */
function measure(context: ValidationContext, root: SelectionSetNode): Size {
  const fragments = new Map<string, Size | null>();

  function measureFragment(name: string): Size {
    const known = fragments.get(name);
    if (known) return known;
    const fragment = context.getFragment(name);
    if (known === null || !fragment)
      return { fields: 0, depth: known === null ? Number.POSITIVE_INFINITY : 0, rootFields: 0 };
    fragments.set(name, null);
    const size = measureSet(fragment.selectionSet);
    fragments.set(name, size);
    return size;
  }

  function measureSet(set: SelectionSetNode): Size {
    let [fields, depth, rootFields] = [0, 0, 0];
    for (const selection of set.selections) {
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measureSet(selection.selectionSet)
            : { fields: 0, depth: 0, rootFields: 0 };
      const own = selection.kind === Kind.FIELD ? 1 : 0;
      fields += own + inner.fields;
      depth = Math.max(depth, own + inner.depth);
      rootFields += own === 1 ? 1 : inner.rootFields;
    }
    return { fields, depth, rootFields };
  }
  return measureSet(root);
}
