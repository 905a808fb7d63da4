import type { SubgraphOperation, SubgraphRequest } from "../subgraph.ts";
import { writeVariables } from "../writeVariables.ts";

/** Writes the body of a request, null when its variables can't be written. */
export type WriteBody = (request: SubgraphRequest) => string | null;

/** All but the variables is written once for an operation. */
export function requestBody({ text }: SubgraphOperation): WriteBody {
  const start = `{"query":${JSON.stringify(text)},"variables":`;
  return (request) => {
    const variables = writeVariables(request);
    return variables === null ? null : `${start}${variables}}`;
  };
}
