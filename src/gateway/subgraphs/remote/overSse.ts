import { Pool } from "undici";
import { systemClock } from "../clock.ts";
import { EventReceiver } from "./eventReceiver.ts";
import { guardedLookup } from "./guardedLookup.ts";
import type { PartnerOptions } from "./partner.ts";
import { presentPartnerErrors } from "./partnerError.ts";
import { readAnswer } from "./readAnswer.ts";
import { requestHeaders } from "./requestHeaders.ts";
import { type StreamSource, unreadableEvent } from "./streamSource.ts";

/**
 * Subscriptions over server-sent events, each on a connection of its own, apart from those of queries. How many there
 * may be is bounded by who starts them.
 *
 * Source: GraphQL over Server-Sent Events, "Distinct connections mode".
 */
export function overSse(url: URL, options: PartnerOptions): StreamSource {
  const { clock = systemClock } = options;
  const lookup = guardedLookup(options, options.resolve);
  const pool = new Pool(url.origin, { allowH2: false, headersTimeout: 15_000, bodyTimeout: 0, connect: { lookup } });
  const present = presentPartnerErrors(url);
  const headersOf = requestHeaders(url, "text/event-stream", options.sign);
  const path = url.pathname + url.search;
  return {
    start(operation, variablesText, { scope }, listener) {
      const receiver = new EventReceiver(
        {
          onOpen: listener.onOpen,
          onNext(data) {
            const answer = readAnswer(data, present);
            if (answer) return listener.onAnswer(answer);
            receiver.stop();
            listener.onEnd(unreadableEvent);
            return false;
          },
          onEnd: listener.onEnd,
        },
        clock,
      );
      const body = Buffer.from(`{"query":${JSON.stringify(operation)},"variables":${variablesText}}`);
      const headers = headersOf(scope.headers, body);
      // The connection of a stream that has ended is of no use to the next: it is closed with it.
      pool.dispatch({ path, method: "POST", headers, body, reset: true }, receiver);
      return receiver;
    },
    close: () => pool.destroy(),
  };
}
