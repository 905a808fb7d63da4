import type { IncomingMessage } from "node:http";
import type { OperationScope } from "../../gateway/index.ts";

/** The headers of a request as an operation has them: names in lower case, one value each. */
export function headersOf({ headers }: IncomingMessage): OperationScope["headers"] {
  const all = Object.entries(headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(all.map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value!]));
}
