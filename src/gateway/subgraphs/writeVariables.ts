import { writeExactly } from "./exactJson.ts";
import type { RepresentationList, SubgraphRequest, Variables } from "./subgraph.ts";

/**
 * What a request asks with as the text of one JSON object: its variables, then its lists of representations.
 *
 * @returns null when a variable is nested too deep to be written
 */
export function writeVariables(request: SubgraphRequest): string | null {
  if (request.variablesText !== undefined) return request.variablesText;
  try {
    return write(request.variables, request.representations);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function write(variables: Variables, representations: readonly RepresentationList[]): string {
  const written = writeExactly(variables);
  if (representations.length === 0) return written;
  let text = written === "{}" ? "{" : `${written.slice(0, -1)},`;
  for (const [index, list] of representations.entries()) {
    text += `${index > 0 ? "," : ""}"${list.variable}":[${list.texts.join(",")}]`;
  }
  return `${text}}`;
}
