import { type Client, createClient } from "graphql-ws";
import { type Clock, systemClock } from "../clock.ts";
import { guardedWebSocket } from "./guardedWebSocket.ts";
import type { PartnerOptions, Trouble } from "./partner.ts";
import { presentPartnerErrors } from "./partnerError.ts";
import { answerOf } from "./readAnswer.ts";
import { acceptTimeoutMs, type StreamSource, unreadableEvent } from "./streamSource.ts";
import { troubleOf } from "./troubleOf.ts";

/** A silent socket is asked so often whether somebody is there, and closed when nobody says so in time. */
const ping = { everyMs: 12_000, answeredWithinMs: 5_000 };
/** A socket without subscriptions is kept for so long. */
const idleMs = 5_000;

const noRoom: Trouble = { failure: "broken", reason: "it sends more than is taken" };

/**
 * Subscriptions over one WebSocket, which is made for the first and shared by all.
 *
 * Source: graphql-transport-ws.
 *
 * @param url with ws: or wss:
 */
export function overWebSocket(url: URL, options: PartnerOptions): StreamSource {
  const present = presentPartnerErrors(url);
  const socket = guardedWebSocket(url, options);
  const { client, isConnected } = connectTo(url, socket, options.clock ?? systemClock);
  return {
    start(query, variablesText, _, listener) {
      if (isConnected()) listener.onOpen();
      const stopListening = client.on("connected", listener.onOpen);
      const end = (trouble: Trouble | null): void => {
        stopListening();
        listener.onEnd(trouble);
      };
      const stop = client.subscribe(
        { query, variables: JSON.parse(variablesText) },
        {
          next(result) {
            const answer = answerOf(result, present);
            if (answer && listener.onAnswer(answer)) return;
            end(answer ? noRoom : unreadableEvent);
            stop();
          },
          error(error) {
            if (Array.isArray(error)) listener.onAnswer({ data: null, errors: error.map(present) });
            end(Array.isArray(error) ? null : troubleOfSocket(error));
          },
          complete: () => end(null),
        },
      );
      return {
        stop() {
          stopListening();
          stop();
        },
      };
    },
    close: async () => client.terminate(),
  };
}

interface SharedSocket {
  readonly client: Client;
  isConnected(): boolean;
}

function connectTo(url: URL, webSocketImpl: unknown, clock: Clock): SharedSocket {
  let isConnected = false;
  let stopWaiting = (): void => {};
  const client = createClient({
    url: url.href,
    webSocketImpl,
    lazyCloseTimeout: idleMs,
    connectionAckWaitTimeout: acceptTimeoutMs,
    // A stream that breaks says so; whoever wants it again starts it again.
    retryAttempts: 0,
    keepAlive: ping.everyMs,
    jsonMessageReviver: (key, value) => (key === "__proto__" ? undefined : value),
    on: {
      connected() {
        isConnected = true;
      },
      closed() {
        isConnected = false;
        stopWaiting();
      },
      ping(isReceived) {
        if (!isReceived) stopWaiting = clock.after(ping.answeredWithinMs, () => client.terminate());
      },
      pong(isReceived) {
        if (isReceived) stopWaiting();
      },
    },
  });
  return { client, isConnected: () => isConnected };
}

/** Close codes of a partner, or of ours, that say that one does not speak as the protocol wants: a refusal, too. */
const protocolCodes = [1002, 1003, 1007, 1009, 4004, 4005, 4400, 4401, 4403, 4406, 4409, 4429];
/** It did not say in time that the connection is accepted. */
const acceptTimeoutCodes = [4408, 4504];

/** What graphql-ws reports: an event of the socket, its close, or an error of reading. */
function troubleOfSocket(event: unknown): Trouble {
  const { code, error } = event as { readonly code?: unknown; readonly error?: unknown };
  if (error instanceof Error) return troubleOf(error);
  if (typeof code !== "number") return { failure: "broken", reason: "it breaks the protocol of the socket" };
  const reason = `the socket was closed with ${code}`;
  if (acceptTimeoutCodes.includes(code)) return { failure: "timeout", reason };
  return { failure: protocolCodes.includes(code) ? "broken" : "unreachable", reason };
}
