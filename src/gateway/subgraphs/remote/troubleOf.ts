import type { Trouble } from "./partner.ts";
import { SubgraphUrlRefusedError } from "./remote.errors.ts";

/** What an error of the network means: of a socket, of HTTP's parser or of the looking up of a name. */
export function troubleOf(cause: unknown): Trouble {
  if (cause instanceof SubgraphUrlRefusedError) return { failure: "refused", reason: cause.message, cause };
  const code = codeOf(cause);
  if (code === "UND_ERR_HEADERS_TIMEOUT" || code === "UND_ERR_BODY_TIMEOUT") {
    return { failure: "timeout", reason: "it took too long", cause };
  }
  if (isOfParser(code)) return { failure: "broken", reason: `its answer breaks the protocol (${code})`, cause };
  return { failure: "unreachable", reason: `the connection failed (${code})`, cause };
}

function codeOf(cause: unknown): string {
  const { code } = cause as { readonly code?: unknown };
  return typeof code === "string" ? code : "unknown";
}

function isOfParser(code: string): boolean {
  return (
    code.startsWith("HPE_") ||
    code.startsWith("WS_ERR_") ||
    code === "UND_ERR_HEADERS_OVERFLOW" ||
    code === "UND_ERR_RES_CONTENT_LENGTH_MISMATCH"
  );
}
