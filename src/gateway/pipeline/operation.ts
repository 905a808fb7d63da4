import type { DocumentNode, OperationDefinitionNode } from "graphql";

/** An operation that passed validation and the limits on the public schema of one supergraph. */
export interface ValidatedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}
