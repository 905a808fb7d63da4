import { createParser, type EventSourceMessage } from "eventsource-parser";
import type { Dispatcher } from "undici";
import type { Clock } from "../clock.ts";
import type { Trouble } from "./partner.ts";
import { type Headers, troubleOfStreamHead } from "./responseHead.ts";
import { SilenceWatch } from "./silenceWatch.ts";
import { troubleOf } from "./troubleOf.ts";

/** Bytes of one answer of a subscription, over either protocol. */
export const maxEventBytes = 1_000_000;

/** What has come of a stream of events. */
export interface EventListener {
  /** The partner has accepted the subscription. */
  onOpen(): void;
  /** @returns whether there is room for more */
  onNext(data: string): boolean;
  /** Last of all: null when the partner said that there is nothing more. */
  onEnd(trouble: Trouble | null): void;
}

const cutOff = new DOMException("The stream is not read to its end.", "AbortError");
const tooLong: Trouble = { failure: "broken", reason: "an event is longer than 1 MB" };
const silent: Trouble = { failure: "unreachable", reason: "it sends signs of life no more" };
const endedEarly: Trouble = { failure: "unreachable", reason: "the stream ended without saying so" };

/**
 * Receives a stream of events from undici: of `next` the data, and `complete` as its end.
 *
 * Source: GraphQL over Server-Sent Events, "Distinct connections mode". It lets `complete` come without data, which
 * parsers of events do not report; so the end of the text is kept, too. Comments are its signs of life.
 */
export class EventReceiver implements Dispatcher.DispatchHandler {
  readonly #listener: EventListener;
  readonly #clock: Clock;
  readonly #decoder = new TextDecoder();
  readonly #parser = createParser({
    onEvent: (event) => this.#take(event),
    onComment: () => this.#silence?.sign(),
    onError: ({ type }) => type === "max-buffer-size-exceeded" && this.#fail(tooLong),
    maxBufferSize: maxEventBytes,
  });
  #controller: Dispatcher.DispatchController | null = null;
  /** From the head on. */
  #silence: SilenceWatch | null = null;
  #hasRoom = true;
  #tail = "";
  #isOver = false;

  constructor(listener: EventListener, clock: Clock) {
    this.#listener = listener;
    this.#clock = clock;
  }

  /** Closes the connection, or keeps it from being made, and tells nothing more. */
  stop(): void {
    this.#isOver = true;
    this.#silence?.stop();
    this.#controller?.abort(cutOff);
  }

  resume(): void {
    this.#hasRoom = true;
    this.#silence?.resume();
    this.#controller?.resume();
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(cutOff);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    const trouble = troubleOfStreamHead(status, headers);
    if (trouble) {
      this.#fail(trouble);
      return;
    }
    this.#silence = new SilenceWatch(this.#clock, () => this.#fail(silent));
    this.#listener.onOpen();
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#isOver) return;
    this.#silence?.heard();
    const text = this.#decoder.decode(chunk, { stream: true });
    this.#tail = (this.#tail + text).slice(-tailLength);
    this.#parser.feed(text);
    if (this.#hasRoom) return;
    this.#silence?.pause();
    controller.pause();
  }

  onResponseEnd(): void {
    this.#end(/(?:^|[\r\n])event: ?complete[\r\n]*$/.test(this.#tail) ? null : endedEarly);
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    this.#end(troubleOf(error));
  }

  #take({ event, data }: EventSourceMessage): void {
    if (this.#isOver) return;
    // The parser bounds what it holds back, which is less than the event by its last piece.
    if (Buffer.byteLength(data) > maxEventBytes) this.#fail(tooLong);
    else if (event === "next") this.#hasRoom = this.#listener.onNext(data);
    if (event !== "complete") return;
    this.#end(null);
    this.#controller?.abort(cutOff);
  }

  #fail(trouble: Trouble): void {
    this.#end(trouble);
    this.#controller?.abort(cutOff);
  }

  #end(trouble: Trouble | null): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#silence?.stop();
    this.#listener.onEnd(trouble);
  }
}

/** Longer than `event: complete` with the ends of its lines and of the line before. */
const tailLength = 32;
