import { errors } from "undici";
import type { Trouble } from "./partner.ts";
import { SubgraphUrlRefusedError } from "./remote.errors.ts";

/** What an error of the network means: of a socket, of HTTP's parser or of the looking up of a name. */
export function troubleOf(cause: unknown): Trouble {
  if (cause instanceof SubgraphUrlRefusedError) return { failure: "refused", reason: cause.message, cause };
  const code = codeOf(cause);
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return { failure: "timeout", reason: "it took too long", cause };
  }
  if (breaksProtocol(cause, code)) {
    return { failure: "broken", reason: `its answer breaks the protocol (${code})`, cause };
  }
  return { failure: "unreachable", reason: `the connection failed (${code})`, cause };
}

function codeOf(cause: unknown): string {
  const { code } = cause as { readonly code?: unknown };
  return typeof code === "string" ? code : "unknown";
}

function breaksProtocol(cause: unknown, code: string): boolean {
  // Most errors of HTTP's parser have no code. One without data is a connection that ended within an answer.
  if (cause instanceof errors.HTTPParserError) return (cause as { readonly data?: unknown }).data !== "";
  return (
    code.startsWith("WS_ERR_") || code === "UND_ERR_HEADERS_OVERFLOW" || code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"
  );
}
