import { connect } from "node:net";
import type pg from "pg";

/** What PostgreSQL has told a connection for canceling its statements; not among the library's types. */
interface BackendKey {
  readonly host: string;
  readonly port: number;
  readonly processID: number;
  readonly secretKey: number;
}

/** Number of the message that cancels. Source: PostgreSQL, "Message Formats", CancelRequest. */
const cancelRequestCode = 80_877_102;

/** A request that comes between two statements ends neither, so it is repeated. */
const repeatEveryMs = 100;

/** Who can't be reached in this time does not cancel anything. */
const connectWithinMs = 2_000;

/**
 * Has PostgreSQL end the statements that run or wait on a connection, one after the other, until all are over.
 * The connection must not be used by anybody else meanwhile or afterwards: a late request would hit what runs there then.
 *
 * @param over settles when the connection has no statement any more
 */
export function cancelStatements(client: pg.ClientBase, over: Promise<unknown>): void {
  const key = client as unknown as BackendKey;
  sendCancelRequest(key);
  const repeating = setInterval(sendCancelRequest, repeatEveryMs, key).unref();
  void over.finally(() => clearInterval(repeating));
}

/** Source: PostgreSQL, "Canceling Requests in Progress": on a connection of its own, which the server closes without an answer. */
function sendCancelRequest({ host, port, processID, secretKey }: BackendKey): void {
  const message = Buffer.alloc(16);
  message.writeInt32BE(message.length, 0);
  message.writeInt32BE(cancelRequestCode, 4);
  message.writeInt32BE(processID, 8);
  message.writeInt32BE(secretKey, 12);
  const socket = host.startsWith("/") ? connect(`${host}/.s.PGSQL.${port}`) : connect({ host, port });
  // Without a server there is no statement to end.
  socket.on("error", () => {});
  socket.setTimeout(connectWithinMs, () => socket.destroy());
  socket.on("connect", () => socket.end(message));
  socket.unref();
}
