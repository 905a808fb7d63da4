import type { GraphQLFormattedError } from "graphql";
import { createHandler, type Handler, type Response } from "graphql-sse";
import type { ErrorCode } from "../../errors/codes.ts";
import {
  type BegunScope,
  type Live,
  LiveAnswer,
  type OperationReader,
  type OperationResult,
  type ReadOperation,
  resumeAfter,
} from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { type Full, fullFor } from "../connection/maxOperations.ts";
import { OperationStream } from "../connection/operationStream.ts";
import { runOperation } from "../connection/runOperation.ts";
import type { Connection } from "./connection.ts";

/** A request with what we know of it, for the protocol to carry. */
export interface Asked {
  /** The stream that the answers go to. */
  readonly connection: Connection;
  readonly scope: BegunScope;
  /** Of a reserved stream; null when the request is a stream of its own. */
  readonly token: string | null;
  /** The operation that was refused after the protocol had taken its id. */
  refusedId?: string;
}

/** Names the last event that a client has had. */
export const lastEventIdHeader = "last-event-id";

export interface ProtocolParts {
  readonly read: OperationReader;
  readonly live: Pick<Live, "subscribe">;
  readonly log: Log;
}

/** An operation on its stream. */
interface Begun extends Asked, ReadOperation {
  /** Null where the stream has no other. */
  readonly id: string | null;
}

/**
 * The protocol as graphql-sse keeps it, with the gateway behind it. Of an operation it holds only that it lasts: answers go
 * to the stream as text that is ready, and it never sees them.
 *
 * Source: "GraphQL over Server-Sent Events Protocol"
 */
export function createProtocol({ read, live, log }: ProtocolParts): Handler<null, Asked> {
  function run(begun: Begun): OperationStream {
    const { connection, scope, id } = begun;
    const stream = new OperationStream(scope.leave);
    void connection.run(async () => {
      const answer = await runOperation(begun, scope, log);
      if (stream.isOver) return;
      const text = answer.isRefused ? refusalText(answer) : new LiveAnswer(answer).text;
      connection.writer.write(nextEvent(id, text));
      stream.end(null);
    });
    return stream;
  }

  function follow({ operation, variables, runtime, connection, scope, id }: Begun): OperationStream {
    connection.subscriptionCount++;
    const stream = new OperationStream(() => {
      connection.subscriptionCount--;
      scope.end();
      subscription.stop();
    });
    const subscription = live.subscribe(
      { operation, variables, runtime, scope },
      {
        next(answer) {
          if (!stream.isOver) connection.writer.write(nextEvent(id, answer.text, answer.cursor));
        },
        drained: () => connection.writer.drained(),
        end(errors) {
          if (stream.isOver) return;
          connection.subscriptionCount--;
          if (errors !== null) connection.writer.write(nextEvent(id, errorsText(errors)));
          stream.end(null);
        },
      },
    );
    return stream;
  }

  return createHandler<null, Asked>({
    authenticate: ({ context }) => context.token,
    onSubscribe({ method, context }, params) {
      const { connection, token } = context;
      const givenId = params.extensions?.["operationId"];
      const id = token === null ? null : String(givenId);
      const refuse = (response: Response): Response => {
        if (id !== null) context.refusedId = id;
        return response;
      };
      const found = resumed(read(params), context.scope.headers[lastEventIdHeader]);
      if ("errors" in found) {
        if (id !== null) return refuse(errorResponse([400, "Bad Request"], found.errors));
        connection.writer.write(nextEvent(null, errorsText(found.errors)));
        const over = new OperationStream(() => {});
        over.end(null);
        return over;
      }
      if (method === "GET" && found.operation.operation.operation === "mutation") return refuse(mutationByGet());
      const full = fullFor(connection, found);
      if (full) return refuse(fullStream(full));
      const begun: Begun = { ...context, ...found, id };
      return found.operation.operation.operation === "subscription" ? follow(begun) : run(begun);
    },
  });
}

/** An answer that the protocol gives by HTTP itself. */
export function errorResponse(
  [status, statusText]: readonly [status: number, phrase: string],
  errors: readonly GraphQLFormattedError[],
  headers: Readonly<Record<string, string>> = {},
): Response {
  const type = "application/json; charset=utf-8";
  return [JSON.stringify({ errors }), { status, statusText, headers: { ...headers, "content-type": type } }];
}

function mutationByGet(): Response {
  const error = codedError("BAD_REQUEST", "A mutation is sent by POST.");
  return errorResponse([405, "Method Not Allowed"], [error], { allow: "POST" });
}

/** A stream may begin no more of this kind. */
function fullStream({ most, what }: Full): Response {
  const error = codedError("TOO_MANY_SUBSCRIPTIONS", `A stream holds ${most} ${what}, and no more.`, { most });
  return errorResponse([429, "Too Many Requests"], [error]);
}

export function codedError(code: ErrorCode, message: string, facts: object = {}): GraphQLFormattedError {
  return { message, extensions: { ...facts, code } };
}

function refusalText({ errors, cost }: OperationResult): string {
  return JSON.stringify({ errors, ...(cost && { extensions: { cost } }) });
}

function errorsText(errors: readonly GraphQLFormattedError[]): string {
  return JSON.stringify({ errors });
}

/**
 * JSON has no line breaks of its own, so an answer is one line of data. The id of an event of a feed is its cursor; on a stream of many
 * operations it is that of the operation in the data.
 */
function nextEvent(id: string | null, answerText: string, cursor: string | null = null): string {
  const data = id === null ? answerText : `{"id":${JSON.stringify(id)},"payload":${answerText}}`;
  return `event: next\ndata: ${data}\n${cursor === null ? "" : `id: ${cursor}\n`}\n`;
}

/**
 * A subscription that goes on after the last event that its client has had, before what its own argument says. Of what is no
 * subscription there is no event to go on after.
 *
 * Source: HTML, "The `Last-Event-ID` header"
 */
function resumed(found: ReturnType<OperationReader>, lastEventId = ""): ReturnType<OperationReader> {
  if ("errors" in found || lastEventId === "" || found.operation.operation.operation !== "subscription") return found;
  const message = "What is followed takes no cursor, so it can't be gone on with after Last-Event-ID.";
  return resumeAfter(found, lastEventId) ?? { errors: [codedError("BAD_USER_INPUT", message)] };
}
