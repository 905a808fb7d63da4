import { createGateway, type Gateway, Live, type Runtime } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import { UnauthenticatedError } from "../../src/security/security.errors.ts";
import { memberOf, type Viewer } from "../../src/security/viewer.ts";
import { type HttpServer, listen } from "../../src/transport/http/httpServer.ts";
import { type SocketServer, serveSockets } from "../../src/transport/websocket/socketServer.ts";
import { connectSocket, type SocketClient, type SocketClientOptions } from "./socketClient.ts";
import { StoppedClock } from "./stoppedClock.ts";

/** The way of an operation over a socket, from the port to the gateway, on a clock that stands still. */
export interface SocketHouse extends AsyncDisposable {
  readonly http: HttpServer;
  readonly sockets: SocketServer;
  readonly gateway: Gateway;
  readonly live: Live;
  readonly clock: StoppedClock;
  /** Tokens that are good, `Bearer` included. */
  readonly tokens: Set<string>;
  /** Tokens by which somebody else acts than by their name. */
  readonly actors: Map<string, string>;
  /** The tokens that were looked up, in their order. */
  readonly lookups: string[];
  connect(options?: SocketClientOptions): Promise<SocketClient>;
  /** Connected and accepted, without a token. */
  accepted(): Promise<SocketClient>;
}

export interface SocketHouseOptions {
  readonly maxSockets?: number;
}

export async function aSocketHouse(runtime: Runtime, options: SocketHouseOptions = {}): Promise<SocketHouse> {
  const gateway = createGateway(runtime);
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const live = new Live(gateway, { log, rightsOf: (viewer) => (viewer as Viewer).actor });
  const clock = new StoppedClock();
  const tokens = new Set<string>(["Bearer good", "Bearer other"]);
  const actors = new Map<string, string>();
  const lookups: string[] = [];
  const http = await listen({
    host: "127.0.0.1",
    port: 0,
    graphql: async (_request, response) => void response.end("over HTTP"),
    pages: async () => false,
    log,
    isReady: async () => true,
  });
  const sockets = serveSockets({
    ...{ server: http.server, gateway, live, log, clock, ...options },
    async authenticate(authorization) {
      lookups.push(authorization);
      if (!tokens.has(authorization)) throw new UnauthenticatedError("The token is not known");
      return memberOf(actors.get(authorization) ?? authorization);
    },
  });
  const clients: SocketClient[] = [];
  async function connect(how?: SocketClientOptions): Promise<SocketClient> {
    const client = await connectSocket(http.origin, how);
    clients.push(client);
    return client;
  }
  return {
    ...{ http, sockets, gateway, live, clock, tokens, actors, lookups, connect },
    async accepted() {
      const client = await connect();
      await client.init();
      return client;
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) client.socket.terminate();
      await Promise.all([http.stop(0), sockets.stop(0)]);
      live.stop();
    },
  };
}
