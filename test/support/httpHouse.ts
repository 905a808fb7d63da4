import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { createGateway, type Runtime } from "../../src/gateway/index.ts";
import { createLog, type Log } from "../../src/observability/log.ts";
import { anonymous } from "../../src/security/viewer.ts";
import { startApolloServer } from "../../src/transport/http/apolloServer.ts";
import { createGraphqlHandler } from "../../src/transport/http/handleGraphql.ts";
import { type HttpOptions, type HttpServer, listen } from "../../src/transport/http/httpServer.ts";
import { aSubgraph, federationOf } from "./federation.ts";
import { StoppedClock } from "./stoppedClock.ts";

/** The way of an operation over HTTP, from the port to the gateway, on a clock that stands still. */
export interface HttpHouse extends AsyncDisposable {
  readonly http: HttpServer;
  readonly clock: StoppedClock;
  /** Opens a connection and says nothing. It does not end by itself when the server ends it. */
  connect(localAddress?: string): Promise<Socket>;
  /** Connections at this moment. */
  connectionCount(): Promise<number>;
}

/** Answers with texts of any length. */
const texts = aSubgraph("texts", "type Query { hello: String! text(size: Int!): String! }", {
  Query: { hello: () => "hello", text: (_, { size }) => "x".repeat(size) },
});

export async function anHttpHouse(
  options: Partial<HttpOptions> = {},
  runtime: Runtime = federationOf(texts),
): Promise<HttpHouse> {
  const log: Log = options.log ?? createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const apollo = await startApolloServer(createGateway(runtime), log);
  const clock = new StoppedClock();
  const http = await listen({
    ...{ host: "127.0.0.1", port: 0, clock, log },
    graphql: createGraphqlHandler(apollo, { authenticate: async () => anonymous, log }),
    pages: async () => false,
    isReady: async () => true,
    ...options,
  });
  const { hostname, port } = new URL(http.origin);
  const sockets: Socket[] = [];
  return {
    http,
    clock,
    async connect(localAddress) {
      const local = localAddress === undefined ? {} : { localAddress };
      const socket = connect({ host: hostname, port: Number(port), allowHalfOpen: true, ...local });
      sockets.push(socket);
      // What it is sent after the server has gone is nobody's.
      socket.on("error", () => {});
      await once(socket, "connect");
      return socket;
    },
    connectionCount: () =>
      new Promise((resolve, reject) => {
        http.server.getConnections((error, count) => (error ? reject(error) : resolve(count)));
      }),
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await http.stop(0);
      await apollo.stop();
    },
  };
}

/** What comes on a connection until the server ends it. */
export async function allOf(socket: Socket): Promise<string> {
  return Buffer.concat(await socket.toArray()).toString();
}
