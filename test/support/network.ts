import { deepEqual } from "node:assert/strict";
import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import { getOperationAST, parse, validate } from "graphql";
import { buildContexts } from "../../src/app/contexts.ts";
import { createRegistryPorts } from "../../src/app/registryPorts.ts";
import { loadWholeSampleIfEmpty } from "../../src/app/sample.ts";
import { usualSample } from "../../src/domain/network/index.ts";
import { CursorSigner } from "../../src/domain/shared/connection/cursor.ts";
import { solveTeam } from "../../src/domain/work/index.ts";
import { EventLog } from "../../src/events/eventLog.ts";
import { beginScope, createRuntime } from "../../src/gateway/index.ts";
import { createLog } from "../../src/observability/log.ts";
import type { Reader } from "../../src/persistence/readPool.ts";
import { readSecret } from "../../src/persistence/secretStore.ts";
import { anonymous, type Viewer } from "../../src/security/viewer.ts";
import { composeOnce } from "./composeOnce.ts";
import { type TestDatabase, withDatabase } from "./database.ts";
import { type TestLive, type TestSubscription, withLive } from "./subscribing.ts";

export { anonymous, memberOf, operator } from "../../src/security/viewer.ts";

/** A document of `test/operations`, or any text. */
export type Document<Data, Variables> = DocumentTypeDecoration<Data, Variables> | string;

/** An error as a client gets it. */
export interface ClientErrorShape {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly data: Data | null;
  readonly errors: readonly ClientErrorShape[];
}

/** Every context behind the gateway, on a database of its own. */
export interface TestNetwork extends TestDatabase, Pick<TestLive, "gateway" | "live" | "caughtUp"> {
  /** What is written through `ask` it hears of at once. */
  readonly events: EventLog;
  /** Begins a subscription below every transport: what is written from then on comes. Without a token when no viewer is given. */
  subscribe<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    viewer?: Viewer,
  ): Promise<TestSubscription<Data>>;
  /** Sends an operation through the gateway, without a token when no viewer is given. */
  ask<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    viewer?: Viewer,
  ): Promise<Answer<Data>>;
  /** The data of an operation that has no errors. */
  data<Data, Variables>(document: Document<Data, Variables>, variables: Variables, viewer?: Viewer): Promise<Data>;
  /** The codes of an operation's errors. */
  codes<Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    viewer?: Viewer,
  ): Promise<readonly unknown[]>;
}

export interface NetworkOptions {
  /** Whether the made-up network of a first start is in it; it is empty otherwise. */
  readonly sample?: boolean;
  /** The instant of every operation; a clock that a test sets when it is a function. */
  readonly now?: Date | (() => Date);
}

/** The instant that operations of tests run at when they name none. */
export const testNow = new Date("2026-11-23T12:00:00.000Z");
const testDay = "2026-11-23";

const contexts = buildContexts();
const supergraph = composeOnce(contexts.sdls);
const ports = createRegistryPorts({
  own: contexts.sdls,
  served: () => supergraph,
  allowPrivate: true,
  signing: Buffer.alloc(32),
});
const operations = new Map<string, ReturnType<typeof readOperation>>();

/** Use it as `await using network = await withNetwork()`. */
export async function withNetwork({ sample = false, now = testNow }: NetworkOptions = {}): Promise<TestNetwork> {
  const db = await withDatabase();
  const { orm, reader } = db;
  if (sample) await loadWholeSampleIfEmpty(orm, { ...usualSample, day: testDay });
  const cursors = new CursorSigner(await readSecret(orm, "cursor"));
  const log = createLog(process.env["TEST_LOG_LEVEL"] ?? "silent");
  const tokenSecret = await readSecret(orm, "token");
  const events = new EventLog({ reader: uncounted(db), tailReader: uncounted(db), cursors, log });
  await events.open();
  const dependencies = {
    orm,
    reader,
    cursors,
    clock: typeof now === "function" ? now : () => now,
    tokenSecret,
    events,
    solveTeam,
    onPublished: async () => {},
    ...ports,
  };
  const runtime = createRuntime(supergraph, contexts.connect(dependencies, log));
  const { gateway, live, caughtUp, ...following } = withLive(runtime, events, reader, log);

  const ask: TestNetwork["ask"] = async <Data, Variables>(
    document: Document<Data, Variables>,
    variables: Variables,
    viewer: Viewer = anonymous,
  ) => {
    const answer = await runtime.run(
      knownOperation(String(document)),
      variables as Record<string, unknown>,
      beginScope(viewer, {}),
    );
    if (knownOperation(String(document)).operation.operation === "mutation") events.wake();
    return { ...answer, data: answer.data === null ? null : JSON.parse(answer.data) } as Answer<Data>;
  };
  return {
    ...db,
    ...{ events, gateway, live, caughtUp },
    async [Symbol.asyncDispose]() {
      await following[Symbol.asyncDispose]();
      await db[Symbol.asyncDispose]();
    },
    subscribe: (document, variables, viewer = anonymous) =>
      following.subscribe(
        knownOperation(String(document)),
        variables as Record<string, unknown>,
        beginScope(viewer, {}),
      ),
    ask,
    async data(document, variables, viewer) {
      const { data, errors } = await ask(document, variables, viewer);
      deepEqual(errors, []);
      return data!;
    },
    async codes(document, variables, viewer) {
      const { errors } = await ask(document, variables, viewer);
      return errors.map(({ extensions }) => extensions?.["code"]);
    },
  };
}

/** The log looks when it is woken, whatever a test counts at that moment. */
function uncounted({ reader, statements }: TestDatabase): Reader {
  return {
    rows(statement, parameters) {
      const reading = reader.rows(statement, parameters);
      statements.pop();
      return reading;
    },
  };
}

function knownOperation(text: string): ReturnType<typeof readOperation> {
  const known = operations.get(text) ?? readOperation(text);
  operations.set(text, known);
  return known;
}

/** A valid operation of the public schema, as transports hand it to the gateway. */
function readOperation(text: string) {
  const document = parse(text);
  deepEqual(validate(supergraph.publicSchema, document), []);
  return { document, operation: getOperationAST(document)! };
}
