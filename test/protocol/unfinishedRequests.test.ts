import type { Socket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import { answerTakenWithinMs, lookEveryMs } from "../../src/transport/http/slowReaders.ts";
import { allOf, anHttpHouse, type HttpHouse } from "../support/httpHouse.ts";

const begun = "POST /graphql HTTP/1.1\r\nhost: localhost\r\n";
const upgrade = "GET /graphql HTTP/1.1\r\nhost: localhost\r\nconnection: upgrade\r\nupgrade: websocket\r\n";
const body = `${begun}content-type: application/json\r\ncontent-length: 100000\r\n\r\n{`;

/** Resolves when the server holds no connection any more. */
async function untilNone(house: HttpHouse): Promise<void> {
  while ((await house.connectionCount()) > 0) await new Promise(setImmediate);
}

/** Sends one byte more each time that the event loop has turned, for as long as it can. */
function trickle(socket: Socket): void {
  const timer = setInterval(() => socket.write(" "), 5);
  socket.once("close", () => clearInterval(timer));
}

describe("a request that does not come to its end", () => {
  it.each([
    ["that says nothing", ""],
    ["in its head", begun],
    ["in its body", body],
    ["on its way to a WebSocket", upgrade],
  ])("is answered with 408 and ends its connection, though the client goes on: one %s", async (_, bytes) => {
    await using house = await anHttpHouse({ requestTimeoutMs: 50 });
    const socket = await house.connect();
    socket.write(bytes);
    if (bytes === body) trickle(socket);
    const [head, told] = (await allOf(socket)).split("\r\n\r\n");
    expect(head).toMatch(/^HTTP\/1.1 408 Request Timeout\r\n/);
    expect(JSON.parse(told!).errors[0].extensions).toEqual({ code: "BAD_REQUEST" });
    await untilNone(house);
  });

  it("has 15 s, of which the head may take all", async () => {
    await using house = await anHttpHouse();
    const { headersTimeout, requestTimeout } = house.http.server;
    expect([headersTimeout, requestTimeout]).toEqual([15_000, 15_000]);
  });
});

describe("an answer that nobody takes", () => {
  it("ends its connection a minute after it was written, and no sooner", async () => {
    await using house = await anHttpHouse();
    const socket = await house.connect();
    socket.pause();
    const query = JSON.stringify({ query: `{ ${Array.from({ length: 9 }, (_, n) => `a${n}: text(size: 1000000)`)} }` });
    socket.write(`${begun}content-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`);
    // The answer has begun, and is too long to be on its way as a whole.
    await new Promise((resolve) => socket.once("readable", resolve));
    await house.clock.advance(answerTakenWithinMs);
    expect(await house.connectionCount()).toBe(1);
    await house.clock.advance(2 * lookEveryMs);
    await untilNone(house);
  });
});
