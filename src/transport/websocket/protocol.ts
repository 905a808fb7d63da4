import type { ExecutionArgs, GraphQLError, GraphQLFormattedError } from "graphql";
import { makeServer, type Server } from "graphql-ws";
import type { ClientError } from "../../errors/appError.ts";
import {
  type BegunScope,
  keepExact,
  type Live,
  LiveAnswer,
  type OperationReader,
  type ReadOperation,
} from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { OperationEndedError } from "../connection/connection.errors.ts";
import { fullFor } from "../connection/maxOperations.ts";
import { OperationStream } from "../connection/operationStream.ts";
import { runOperation } from "../connection/runOperation.ts";
import { nextPrefix } from "./frames.ts";
import type { Session } from "./session.ts";
import { SocketSubscriber } from "./socketSubscriber.ts";
import { StoppingError, TooManyOnSocketError } from "./webSocket.errors.ts";

export interface ProtocolParts {
  readonly read: OperationReader;
  readonly live: Pick<Live, "subscribe">;
  readonly log: Log;
  readonly isStopping: () => boolean;
}

/** An operation with whom it is for. */
interface Begun extends ReadOperation {
  readonly id: string;
  readonly session: Session;
  readonly scope: BegunScope;
}

/**
 * The protocol as graphql-ws keeps it, with the gateway behind it. Of an operation it holds only that it lasts: answers go to
 * the socket as text that is ready, and it never sees them.
 *
 * Source: graphql-transport-ws
 */
export function createProtocol({ read, live, log, isStopping }: ProtocolParts): Server<Session> {
  function begin(session: Session, id: string, payload: unknown): ExecutionArgs | readonly GraphQLError[] {
    if (isStopping()) return refused(new StoppingError());
    const found = read(payload);
    if ("errors" in found) return [new OperationEndedError(found.errors)];
    const full = fullFor(session, found);
    if (full) return refused(new TooManyOnSocketError(full));
    const { document, operation } = found.operation;
    const contextValue: Begun = { ...found, id, session, scope: session.beginScope() };
    const args = { schema: found.runtime.supergraph.publicSchema, document, contextValue };
    return operation.name ? { ...args, operationName: operation.name.value } : args;
  }

  function run(begun: Begun): OperationStream {
    const { id, session, scope } = begun;
    const stream = new OperationStream(scope.leave);
    void session.run(async () => {
      const answer = await runOperation(begun, scope, log);
      if (stream.isOver) return;
      if (answer.isRefused) stream.end(answer.errors);
      else {
        session.writer.writeAnswer(nextPrefix(id), new LiveAnswer(answer));
        stream.end(null);
      }
    });
    return stream;
  }

  function follow({ operation, variables, runtime, id, session, scope }: Begun): OperationStream {
    session.subscriptionCount++;
    const stream = new OperationStream(() => {
      session.subscriptionCount--;
      scope.end();
      subscription.stop();
    });
    const request = { operation, variables, runtime, scope };
    const subscription = live.subscribe(request, new SocketSubscriber(session, id, stream));
    return stream;
  }

  return makeServer<Record<string, unknown>, Session>({
    // The session waits by a clock of its own.
    connectionInitWaitTimeout: 0,
    jsonMessageReviver: keepExact,
    onConnect: ({ extra, connectionParams }) => extra.authenticate(connectionParams),
    onSubscribe: ({ extra }, id, payload) => begin(extra, id, payload),
    execute: ({ contextValue }) => run(contextValue as Begun),
    subscribe: ({ contextValue }) => follow(contextValue as Begun),
    onError: (_context, _id, _payload, errors) => errors.flatMap(toldBy),
  });
}

function refused({ message, facts, code }: ClientError): readonly GraphQLError[] {
  return [new OperationEndedError([{ message, extensions: { ...facts, code } }])];
}

/** An error that the iterable of an operation ends with comes wrapped. */
function toldBy(error: GraphQLError): readonly GraphQLFormattedError[] {
  const ended = error.originalError ?? error;
  return ended instanceof OperationEndedError ? ended.told : [error.toJSON()];
}
