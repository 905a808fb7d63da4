import { type Admission, createGateway, createSubgraphRuntime, type Subgraph } from "../gateway/index.ts";
import type { Log } from "../observability/log.ts";
import { createNonceStore } from "../persistence/nonceStore.ts";
import type { MikroORM } from "../persistence/orm.ts";
import type { Authenticate } from "../security/authenticate.ts";
import { routerKey, routerKeyId } from "../security/signingKeys.ts";
import { createVerifier } from "../security/verifyRequest.ts";
import { startApolloServer } from "../transport/http/apolloServer.ts";
import { createSubgraphsHandler } from "../transport/http/handleSubgraphs.ts";
import type { PathHandler } from "../transport/http/httpServer.ts";
import type { ContextSubgraph } from "./contexts.ts";

/** The secret from which the keys of partners and routers are derived. */
export const signingSecret = "subgraph-signing";

export interface ServedSubgraphsOptions {
  readonly contexts: readonly ContextSubgraph[];
  /** The same, connected. */
  readonly subgraphs: readonly Subgraph[];
  readonly orm: MikroORM;
  /** The secret `signingSecret`. */
  readonly secret: Buffer;
  readonly introspection: boolean;
  readonly admission: Admission;
  readonly authenticate: Authenticate;
  /** What an answer may weigh, in bytes. */
  readonly maxAnswerBytes: number;
  readonly operationTimeoutMs: number;
  readonly log: Log;
}

/** Our own contexts as subgraphs for other routers. */
export interface ServedSubgraphs {
  readonly handle: PathHandler;
  stop(): Promise<void>;
}

/** Makes `/subgraphs/<context>` ready: signed requests only, each context behind a server of its own. */
export async function serveSubgraphs(options: ServedSubgraphsOptions): Promise<ServedSubgraphs> {
  const { contexts, subgraphs, orm, secret, introspection, authenticate, maxAnswerBytes, log } = options;
  const { admission, operationTimeoutMs } = options;
  const servers = await Promise.all(
    subgraphs.map((subgraph) => {
      const { sdl, schema } = contexts.find(({ name }) => name === subgraph.name)!;
      const served = { subgraph, sdl, schema };
      return startApolloServer(
        createGateway(createSubgraphRuntime(served, { introspection, maxAnswerBytes, admission })),
        log,
      );
    }),
  );
  const key = routerKey(secret);
  const verify = createVerifier({
    keyOf: (keyId) => (keyId === routerKeyId ? key : null),
    useNonce: createNonceStore(orm).use,
    now: () => new Date(),
  });
  const byName = new Map(subgraphs.map(({ name }, index) => [name, servers[index]!]));
  return {
    handle: createSubgraphsHandler({ servers: byName, verify, authenticate, operationTimeoutMs, log }),
    async stop() {
      await Promise.all(servers.map((server) => server.stop()));
    },
  };
}
