import { randomBytes } from "node:crypto";
import { connect, type Socket } from "node:net";

/** What a socket tells of what comes. */
export interface RawSocketHandlers {
  /** The server has taken `connection_init`. */
  readonly onReady: () => void;
  /** An answer came; its message is `bytes` from `start` to `end`, which hold no longer than the call. */
  readonly onNext: (bytes: Buffer, start: number, end: number) => void;
  /** Once, when the socket is gone, or the server told an error. */
  readonly onBroken: (reason: string) => void;
}

const opcodes = { text: 1, close: 8, ping: 9, pong: 10 } as const;

/**
 * A client of graphql-transport-ws that does as little as can be done, so that the server is what limits: it looks at the head
 * of a frame and no further.
 *
 * Source: RFC 6455, "Base Framing Protocol"; graphql-transport-ws
 */
export class RawSocket {
  readonly #socket: Socket;
  readonly #handlers: RawSocketHandlers;
  #rest: Buffer | null = null;
  #isUpgraded = false;
  #isBroken = false;

  constructor(url: URL, handlers: RawSocketHandlers) {
    this.#handlers = handlers;
    this.#socket = connect({ host: url.hostname, port: Number(url.port), noDelay: true });
    this.#socket.on("connect", () => this.#socket.write(handshake(url)));
    this.#socket.on("data", (chunk: Buffer) => this.#take(chunk));
    this.#socket.on("error", (error) => this.#break(error.message));
    this.#socket.on("close", () => this.#break("closed"));
  }

  send(message: object): void {
    this.#socket.write(maskedFrame(opcodes.text, Buffer.from(JSON.stringify(message))));
  }

  destroy(): void {
    this.#isBroken = true;
    this.#socket.destroy();
  }

  #take(chunk: Buffer): void {
    const bytes = this.#rest === null ? chunk : Buffer.concat([this.#rest, chunk]);
    let at = 0;
    if (!this.#isUpgraded) {
      at = bytes.indexOf("\r\n\r\n") + 4;
      if (at === 3) {
        this.#rest = bytes;
        return;
      }
      const status = bytes.toString("latin1", 0, bytes.indexOf("\r\n"));
      if (!status.includes(" 101 ")) {
        this.#break(status);
        return;
      }
      this.#isUpgraded = true;
      this.send({ type: "connection_init" });
    }
    for (;;) {
      const next = this.#takeFrame(bytes, at);
      if (next === at) break;
      at = next;
    }
    this.#rest = at === bytes.length ? null : bytes.subarray(at);
  }

  /** @returns where the next frame begins; `at` when this one is not whole yet */
  #takeFrame(bytes: Buffer, at: number): number {
    if (bytes.length < at + 2) return at;
    let [start, length] = [at + 2, bytes[at + 1]! & 0x7f];
    if (length === 126) {
      if (bytes.length < at + 4) return at;
      [start, length] = [at + 4, bytes.readUInt16BE(at + 2)];
    } else if (length === 127) {
      if (bytes.length < at + 10) return at;
      [start, length] = [at + 10, Number(bytes.readBigUInt64BE(at + 2))];
    }
    const end = start + length;
    if (bytes.length < end) return at;
    this.#takeMessage(bytes[at]! & 0x0f, bytes, start, end);
    return end;
  }

  #takeMessage(opcode: number, bytes: Buffer, start: number, end: number): void {
    if (opcode === opcodes.ping) this.#socket.write(maskedFrame(opcodes.pong, bytes.subarray(start, end)));
    else if (opcode === opcodes.close) this.#break(`close ${codeOf(bytes, start, end)}`);
    if (opcode !== opcodes.text) return;
    const head = bytes.toString("latin1", start, Math.min(end, start + 48));
    if (head.includes('"next"')) this.#handlers.onNext(bytes, start, end);
    else if (head.includes('"connection_ack"')) this.#handlers.onReady();
    else if (head.includes('"ping"')) this.send({ type: "pong" });
    else this.#break(bytes.toString("utf8", start, end));
  }

  #break(reason: string): void {
    if (this.#isBroken) return;
    this.destroy();
    this.#handlers.onBroken(reason);
  }
}

function codeOf(bytes: Buffer, start: number, end: number): string {
  return end - start < 2 ? "without a code" : `${bytes.readUInt16BE(start)} ${bytes.toString("utf8", start + 2, end)}`;
}

function handshake({ host, pathname }: URL): string {
  const key = randomBytes(16).toString("base64");
  return [
    `GET ${pathname} HTTP/1.1`,
    `Host: ${host}`,
    ...["Upgrade: websocket", "Connection: Upgrade", `Sec-WebSocket-Key: ${key}`, "Sec-WebSocket-Version: 13"],
    ...["Sec-WebSocket-Protocol: graphql-transport-ws", "", ""],
  ].join("\r\n");
}

/** Masked with zeroes, which change nothing: messages here are below 64 KB. */
function maskedFrame(opcode: number, payload: Buffer): Buffer {
  const head = payload.length < 126 ? Buffer.alloc(6) : Buffer.alloc(8);
  head[0] = 0x80 | opcode;
  if (payload.length < 126) head[1] = 0x80 | payload.length;
  else {
    head[1] = 0x80 | 126;
    head.writeUInt16BE(payload.length, 2);
  }
  return Buffer.concat([head, payload]);
}
