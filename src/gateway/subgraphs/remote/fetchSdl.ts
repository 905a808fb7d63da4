import { beginScope } from "../operationScope.ts";
import type { SubgraphAnswer, SubgraphOperation } from "../subgraph.ts";
import { inTime } from "../withDeadline.ts";
import type { PartnerOptions, Trouble } from "./partner.ts";
import { SubgraphSdlUnavailableError, SubgraphUrlRefusedError } from "./remote.errors.ts";
import { remoteHttp } from "./remoteHttp.ts";
import { checkSubgraphUrl } from "./subgraphUrl.ts";

/** Bytes of UTF-8 that a subgraph's SDL may have. */
export const maxSdlBytes = 1_000_000;

const operation: SubgraphOperation = { kind: "query", text: "{ _service { sdl } }" };

/**
 * Asks a subgraph for its SDL, once, within 5 s, and with the guards that every question to it has. The text is not
 * looked at: it may be no SDL at all.
 *
 * @throws {SubgraphUrlRefusedError} when the URL, or an address that its name leads to, is not one that may be asked
 * @throws {SubgraphSdlUnavailableError} with the reason, when no SDL came
 *
 * Source: Apollo Federation, "Query._service".
 */
export async function fetchSdl(options: PartnerOptions): Promise<string> {
  let trouble: Trouble | null = null;
  const onTrouble = (met: Trouble): void => {
    trouble = met;
    options.onTrouble?.(met);
  };
  const asker = remoteHttp(checkSubgraphUrl(options.url, options), { ...options, onTrouble });
  const clock = options.clock ? { clock: options.clock } : {};
  const scope = beginScope(null, {});
  try {
    const ask = inTime(asker.prepare(operation), clock);
    const answer = await ask({ variables: {}, representations: [], scope });
    return sdlOf(options.name, answer, trouble);
  } finally {
    scope.end();
    await asker.close();
  }
}

function sdlOf(name: string, { data, errors, failure }: SubgraphAnswer, trouble: Trouble | null): string {
  if (trouble?.cause instanceof SubgraphUrlRefusedError) throw trouble.cause;
  const unavailable = (reason: string) => new SubgraphSdlUnavailableError(name, reason, { cause: trouble?.cause });
  if (failure === "timeout") throw unavailable("it took too long");
  if (failure !== undefined) throw unavailable(trouble?.reason ?? "it gave no usable answer");
  const { sdl } = (data?.["_service"] ?? {}) as { readonly sdl?: unknown };
  if (typeof sdl === "string" && sdl !== "") {
    if (Buffer.byteLength(sdl) > maxSdlBytes) throw unavailable("its SDL is longer than 1 MB");
    return sdl;
  }
  const [error] = errors;
  throw unavailable(error ? `it answered with an error: ${error.message}` : "its answer holds no _service { sdl }");
}
