import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, it } from "@jest/globals";
import { WebSocket, WebSocketServer } from "ws";
import { Heartbeat, pingEveryMs, sliceMs } from "../../src/transport/websocket/heartbeat.ts";
import { StoppedClock } from "../support/stoppedClock.ts";

it("sockets that come together are asked apart, each every 15 s", async () => {
  const clock = new StoppedClock();
  const heartbeat = new Heartbeat(clock);
  const pinged: WebSocket[] = [];
  class CountedSocket extends WebSocket {
    override ping(): void {
      pinged.push(this);
      super.ping();
    }
  }
  const server = createServer().listen(0, "127.0.0.1");
  const sockets = new WebSocketServer({ server, WebSocket: CountedSocket as typeof WebSocket });
  sockets.on("connection", (socket) => heartbeat.add(socket));
  await once(server, "listening");
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const count = (2 * pingEveryMs) / sliceMs;
  const clients = Array.from({ length: count }, () => new WebSocket(url));
  const firstPings = clients.map((client) => once(client, "ping"));
  await Promise.all(clients.map((client) => once(client, "open")));
  expect(sockets.clients.size).toBe(count);

  for (let slice = 1; slice * sliceMs <= pingEveryMs; slice++) {
    await clock.advance(sliceMs);
    expect(pinged).toHaveLength(2 * slice);
  }
  await Promise.all(firstPings);
  expect(new Set(pinged).size).toBe(count);
  const round = pinged.splice(0);
  await clock.advance(pingEveryMs);
  expect(pinged.map((socket) => round.indexOf(socket))).toEqual(round.map((_, index) => index));

  heartbeat.stop();
  expect(clock.waiting).toEqual([]);
  for (const client of clients) client.terminate();
  await new Promise((resolve) => server.close(resolve));
});
