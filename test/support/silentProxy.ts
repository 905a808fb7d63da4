import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";

/** What PostgreSQL says to who has introduced himself. */
const readyForQuery = Buffer.from("Z\0\0\0\x05I");

/** A way to PostgreSQL on which connections can fall silent without ending, as behind a firewall that forgot them. */
export class SilentProxy implements AsyncDisposable {
  /** The server's, by way of the proxy. */
  readonly url: string;
  readonly #sockets: Set<Socket>;
  /** To the server, which does not know yet who is there. */
  readonly #introducing: Set<Socket>;
  readonly #close: () => void;

  private constructor(url: string, sockets: Set<Socket>, introducing: Set<Socket>, close: () => void) {
    this.url = url;
    this.#sockets = sockets;
    this.#introducing = introducing;
    this.#close = close;
  }

  static async before(serverUrl: string): Promise<SilentProxy> {
    const { hostname, port } = new URL(serverUrl);
    const sockets = new Set<Socket>();
    const introducing = new Set<Socket>();
    // The end of one side is passed on by what is piped, and by nothing else.
    const server = createServer({ allowHalfOpen: true }, (client) => {
      const upstream = connect({ port: Number(port), host: hostname, allowHalfOpen: true });
      introducing.add(upstream);
      upstream.on("data", (bytes: Buffer) => bytes.includes(readyForQuery) && introducing.delete(upstream));
      for (const [from, to] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(from);
        from.pipe(to);
        from.on("error", () => {});
        from.on("close", () => {
          sockets.delete(from);
          introducing.delete(from);
          to.destroy();
        });
      }
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    const url = new URL(serverUrl);
    url.hostname = "127.0.0.1";
    url.port = String((server.address() as AddressInfo).port);
    return new SilentProxy(url.href, sockets, introducing, () => server.close());
  }

  /** From now on nothing more comes through on the connections that are there, not even their end. */
  fallSilent(): void {
    for (const socket of this.#sockets) {
      socket.unpipe();
      socket.removeAllListeners("close");
      socket.resume();
    }
    // While PostgreSQL waits for somebody to introduce himself it drops no database, of no other test either.
    for (const upstream of this.#introducing) upstream.destroy();
  }

  /** The same, and nobody gets through any more. */
  cut(): void {
    this.#close();
    this.fallSilent();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#close();
    for (const socket of this.#sockets) socket.destroy();
  }
}
