import type { Dispatcher } from "undici";
import type { Trouble } from "./partner.ts";
import { type Headers, maxAnswerBytes, tooLong, troubleOfHead } from "./responseHead.ts";
import { troubleOf } from "./troubleOf.ts";

/** An answer that came to its end. */
export interface ReceivedAnswer {
  readonly status: number;
  readonly text: string;
}

/** What closes the connection of an answer that is not read to its end. */
const cutOff = new DOMException("The answer is not read to its end.", "AbortError");

/**
 * Receives one answer from undici, piece by piece, and tells once what has come of it: its text, or why there is none.
 * It holds no more of it than an answer may be long.
 */
export class AnswerReceiver implements Dispatcher.DispatchHandler {
  readonly #tell: (outcome: ReceivedAnswer | Trouble) => void;
  #controller: Dispatcher.DispatchController | null = null;
  #chunks: Buffer[] = [];
  #byteCount = 0;
  #status = 0;
  #isOver = false;

  constructor(tell: (outcome: ReceivedAnswer | Trouble) => void) {
    this.#tell = tell;
  }

  /** Ends it with this trouble and closes its connection, or keeps it from getting one. */
  stop(trouble: Trouble): void {
    this.#end(trouble);
    this.#controller?.abort(cutOff);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#isOver) controller.abort(cutOff);
  }

  onResponseStart(_: Dispatcher.DispatchController, status: number, headers: Headers): void {
    this.#status = status;
    const trouble = troubleOfHead(status, headers);
    if (trouble) this.stop(trouble);
  }

  onResponseData(_: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#byteCount += chunk.length;
    if (this.#byteCount > maxAnswerBytes) this.stop(tooLong);
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    const [first] = this.#chunks;
    const whole = this.#chunks.length === 1 ? first! : Buffer.concat(this.#chunks, this.#byteCount);
    this.#end({ status: this.#status, text: whole.toString("utf8") });
  }

  onResponseError(_: Dispatcher.DispatchController | null, error: Error): void {
    this.#end(troubleOf(error));
  }

  #end(outcome: ReceivedAnswer | Trouble): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#chunks = [];
    this.#tell(outcome);
  }
}
