import type { LiveAnswer, SubgraphError, Subscriber } from "../../gateway/index.ts";
import type { OperationStream } from "../connection/operationStream.ts";
import { nextPrefix } from "./frames.ts";
import type { Session } from "./session.ts";
import type { SocketWriter } from "./socketWriter.ts";

/** Who takes the answers of a subscription on a socket. Each of many thousand is asked for every event: little is looked at. */
export class SocketSubscriber implements Subscriber {
  readonly #writer: SocketWriter;
  readonly #prefix: Buffer;
  readonly #session: Session;
  readonly #stream: OperationStream;

  /** @param stream as which graphql-ws holds it; when that is over, nobody sends anything here any more */
  constructor(session: Session, id: string, stream: OperationStream) {
    this.#writer = session.writer;
    this.#prefix = nextPrefix(id);
    this.#session = session;
    this.#stream = stream;
  }

  next(answer: LiveAnswer): void {
    this.#writer.writeAnswer(this.#prefix, answer);
  }

  drained(): Promise<void> {
    return this.#writer.drained();
  }

  end(errors: readonly SubgraphError[] | null): void {
    if (this.#stream.isOver) return;
    this.#session.subscriptionCount--;
    this.#stream.end(errors);
  }
}
