import { type WebSocket, WebSocketServer } from "ws";
import { answerPosts, sayReady } from "./answerPosts.ts";

/**
 * The limit: one frame that is ready, written to every socket. With `--raw` it goes to the TCP socket; without, `ws` writes the
 * head anew for each.
 */
const isRaw = process.argv.includes("--raw");
const subscribed = new Set<WebSocket>();

const server = await answerPosts((body) => {
  const message = Buffer.from(`{"id":"1","type":"next","payload":{"data":${body}}}`);
  const frame = frameOf(message);
  for (const socket of subscribed) {
    if (isRaw) tcpOf(socket).write(frame);
    else socket.send(message, { binary: false });
  }
});
const sockets = new WebSocketServer({ server, path: "/graphql", perMessageDeflate: false });
sockets.on("connection", (socket) => {
  socket.on("message", (data) => {
    if (String(data).includes('"connection_init"')) socket.send('{"type":"connection_ack"}');
    else subscribed.add(socket);
  });
  socket.on("close", () => subscribed.delete(socket));
});
sayReady(server);

function tcpOf(socket: WebSocket) {
  return (socket as unknown as { readonly _socket: { write(bytes: Buffer): void } })._socket;
}

/** A whole text message of less than 64 KB. */
function frameOf(message: Buffer): Buffer {
  const head = message.length < 126 ? Buffer.from([0x81, message.length]) : Buffer.from([0x81, 126, 0, 0]);
  if (message.length >= 126) head.writeUInt16BE(message.length, 2);
  return Buffer.concat([head, message]);
}
