import { isGuarded, parseExactly } from "../exactJson.ts";
import type { PartnerOptions, Trouble } from "./partner.ts";
import { presentPartnerErrors } from "./partnerError.ts";
import { answerOf } from "./readAnswer.ts";
import { sharedSocket } from "./sharedSocket.ts";
import { type StreamSource, unreadableEvent } from "./streamSource.ts";
import { isNormalClosure, troubleOfSocket } from "./troubleOfSocket.ts";

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
  const { client, isOpen } = sharedSocket(url, options);

  /** Listens to the socket for one subscription. What it returns stops that; `end` is told when it is over. */
  function follow(onOpen: () => void, end: (trouble: Trouble) => void): () => void {
    let hadSocket = isOpen();
    let closings = 0;
    if (hadSocket) onOpen();
    const unlisten = [
      client.on("connected", () => {
        hadSocket = true;
        onOpen();
      }),
      // After such a closing, and no other, graphql-ws would connect and subscribe again, at once and without end. That is
      // right once, for who starts on a socket that we are closing.
      client.on("closed", (event) => {
        if (isNormalClosure(event) && (hadSocket || ++closings > 1)) end(troubleOfSocket(event));
      }),
    ];
    return () => {
      for (const remove of unlisten) remove();
    };
  }

  return {
    start(query, variablesText, _, listener) {
      let isOver = false;
      const stopFollowing = follow(listener.onOpen, (trouble) => {
        end(trouble);
        unsubscribe();
      });
      const leave = (): void => {
        isOver = true;
        stopFollowing();
      };
      const end = (trouble: Trouble | null): void => {
        if (isOver) return;
        leave();
        listener.onEnd(trouble);
      };
      const unsubscribe = client.subscribe(
        { query, variables: parseExactly(variablesText) as Record<string, unknown> },
        {
          next(result) {
            // More may have been on its way when the partner was told that nobody wants it.
            if (isOver) return;
            const answer = isGuarded(result) ? answerOf(result, present) : null;
            if (answer && listener.onAnswer(answer)) return;
            end(answer ? noRoom : unreadableEvent);
            unsubscribe();
          },
          error(error) {
            // When its socket broke, graphql-ws would hold the next one open for it.
            unsubscribe();
            if (isOver) return;
            if (Array.isArray(error)) listener.onAnswer({ data: null, errors: present(error), isRefused: true });
            end(Array.isArray(error) ? null : troubleOfSocket(error));
          },
          complete: () => end(null),
        },
      );
      return {
        stop() {
          leave();
          unsubscribe();
        },
      };
    },
    close: async () => client.terminate(),
  };
}
