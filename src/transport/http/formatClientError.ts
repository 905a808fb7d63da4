import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { errorCodes } from "../../errors/codes.ts";
import { presentError } from "../../errors/presentError.ts";
import { faultMessage, type SubgraphError } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";

/** Codes of Apollo Server's own that are not ours. */
const apolloCodes = new Set([
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "PERSISTED_QUERY_HASH_MISMATCH",
]);

/** An error of the gateway's answer: its subgraph has presented it, with whatever code. It goes out as over every transport. */
export class AnsweredError extends GraphQLError {
  constructor({ message, path, extensions }: SubgraphError) {
    super(message, { path: path ?? null, extensions: extensions ?? null });
  }
}

/** Lets through errors that have a code for clients; what nobody has shaped yet is logged and masked. */
export function formatClientError(formatted: GraphQLFormattedError, error: unknown, log: Log): GraphQLFormattedError {
  if (error instanceof AnsweredError && typeof error.extensions["code"] === "string") return error.toJSON();
  const code = ownCode(error) ?? (isRefusal(error) ? "BAD_REQUEST" : String(formatted.extensions?.["code"]));
  if (code !== "INTERNAL_SERVER_ERROR" && (code in errorCodes || apolloCodes.has(code))) {
    // Apollo Server parses, and tells what the parser says as it is.
    const message =
      code === "GRAPHQL_PARSE_FAILED" ? faultMessage(formatted.message, { suggestions: true }) : formatted.message;
    return { ...formatted, message, extensions: { ...formatted.extensions, code } };
  }
  const origin = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  return presentError({ message: formatted.message, originalError: origin as Error }, (cause, errorId) =>
    log.error({ err: cause, errorId }, "an operation failed"),
  );
}

/** The code that a validation rule of ours gave, which Apollo Server covers with its own. */
function ownCode(error: unknown): string | null {
  const origin = error instanceof GraphQLError ? error.originalError : null;
  const code = origin instanceof GraphQLError ? origin.extensions["code"] : null;
  return typeof code === "string" ? code : null;
}

/** Whether Apollo Server refuses a request, as a persisted query of another version, and gives no code for it. */
function isRefusal(error: unknown): boolean {
  if (!(error instanceof GraphQLError) || "code" in error.extensions) return false;
  const { http } = error.extensions as { http?: { status?: number } };
  return http?.status === 400;
}
