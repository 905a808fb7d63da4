import { Pool } from "undici";
import { failedAnswer, failureOfAbort } from "../failedAnswer.ts";
import type { PreparedOperation, SubgraphAnswer, SubgraphOperation, SubgraphRequest } from "../subgraph.ts";
import { guardedLookup } from "./guardedLookup.ts";
import type { PartnerOptions, Trouble } from "./partner.ts";
import { presentPartnerErrors } from "./partnerError.ts";
import { readAnswer } from "./readAnswer.ts";
import { AnswerReceiver, type ReceivedAnswer } from "./receiveAnswer.ts";
import { requestBody } from "./requestBody.ts";
import { requestHeaders } from "./requestHeaders.ts";
import { acceptedTypes, troubleOfStatus } from "./responseHead.ts";

/** The bounds of the connections to one partner. */
const bounds = {
  /** Kept alive at once, at most. */
  connections: 64,
  connectTimeout: 3_000,
  keepAliveTimeout: 4_000,
  /** These two hold when nothing that is wrapped around has a deadline. */
  headersTimeout: 15_000,
  bodyTimeout: 15_000,
  maxHeaderSize: 16_384,
};

/** Questions to one partner that are under way or wait for a connection, at most; others are not asked. */
export const maxInFlight = 1_000;

/** Asks a partner over HTTP. */
export interface HttpAsker {
  prepare(operation: SubgraphOperation): PreparedOperation;
  /** Lets what is under way end, and takes nothing more. */
  close(): Promise<void>;
}

const tooMany: Trouble = { failure: "refused", reason: "too many questions wait for it" };
const unwritable: Trouble = { failure: "refused", reason: "the variables are nested too deep" };
const unreadable: Trouble = { failure: "broken", reason: "its answer is not one of GraphQL" };

/**
 * Asks a partner over HTTP/1.1 with connections that are kept alive. It follows no redirect, asks for no compression, and
 * cuts an answer off that is too long.
 *
 * Source: GraphQL over HTTP.
 *
 * @param url checked by `checkSubgraphUrl`
 */
export function remoteHttp(url: URL, options: PartnerOptions): HttpAsker {
  const { connectTimeout, ...poolBounds } = bounds;
  const lookup = guardedLookup(options, options.resolve);
  const pool = new Pool(url.origin, { ...poolBounds, allowH2: false, connect: { lookup, timeout: connectTimeout } });
  const present = presentPartnerErrors(url);
  const headersOf = requestHeaders(url, acceptedTypes, options.sign);
  const path = url.pathname + url.search;
  let inFlight = 0;

  function failed(trouble: Trouble): SubgraphAnswer {
    if (trouble.failure !== "abandoned") options.onTrouble?.(trouble);
    return failedAnswer(trouble.failure);
  }

  function read({ status, text }: ReceivedAnswer, { faultOf }: SubgraphRequest): SubgraphAnswer {
    const answer = readAnswer(text, present);
    const trouble = troubleOfStatus(status);
    if (answer === null) return failed(trouble ?? unreadable);
    if (answer.data === null) return trouble ? { ...failed(trouble), errors: answer.errors } : answer;
    const fault = faultOf?.(answer) ?? null;
    return fault === null ? answer : failed({ failure: "broken", reason: fault });
  }

  function post(text: string, request: SubgraphRequest): Promise<SubgraphAnswer> {
    const { scope, signal } = request;
    return new Promise((resolve) => {
      const receiver = new AnswerReceiver((outcome) => {
        inFlight--;
        signal?.removeEventListener("abort", stop);
        resolve("text" in outcome ? read(outcome, request) : failed(outcome));
      });
      const stop = (): void => receiver.stop({ failure: failureOfAbort(signal!), reason: "it was not waited for" });
      inFlight++;
      signal?.addEventListener("abort", stop);
      const body = Buffer.from(text);
      pool.dispatch({ path, method: "POST", headers: headersOf(scope.headers, body), body }, receiver);
    });
  }

  return {
    prepare(operation) {
      const write = requestBody(operation);
      return (request) => {
        if (request.signal?.aborted) return Promise.resolve(failedAnswer(failureOfAbort(request.signal)));
        if (inFlight >= maxInFlight) return Promise.resolve(failed(tooMany));
        const body = write(request);
        return body === null ? Promise.resolve(failed(unwritable)) : post(body, request);
      };
    },
    close: () => pool.close(),
  };
}
