import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, it } from "@jest/globals";
import type { Log } from "../../src/observability/log.ts";
import { networkOf } from "../../src/transport/http/boundConnections.ts";
import { maxConnections } from "../../src/transport/http/openFiles.ts";
import { withDatabase } from "../support/database.ts";
import { allOf, anHttpHouse } from "../support/httpHouse.ts";
import { Program, post, withDataDir } from "../support/program.ts";
import { connectSocket } from "../support/socketClient.ts";

const others = "127.0.0.2";
/** Linux has all of 127.0.0.0/8, macOS its first address alone. */
const onLinux = process.platform === "linux" ? it : it.skip;

function aLog() {
  const warnings: { readonly address?: string }[] = [];
  const log = { warn: (facts: object) => warnings.push(facts), error() {} } as unknown as Log;
  return { log, warnings };
}

/** Asks over a connection that is open already. */
async function askOver(socket: Socket): Promise<string> {
  socket.write("GET /graphql?query={hello} HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\n\r\n");
  const [answer] = await once(socket, "data");
  return String(answer).split("\r\n", 1)[0]!;
}

describe("connections of one address", () => {
  onLinux(
    "are refused beyond their bound, and told why; others are served, and it is again when one has ended",
    async () => {
      const { log, warnings } = aLog();
      await using house = await anHttpHouse({ log, connections: { perAddress: 3, total: 100 } });
      const held = await Promise.all([1, 2, 3].map(() => house.connect()));
      for (let n = 0; n < 50; n++) {
        const told = await allOf(await house.connect());
        if (told === "") continue;
        expect(told).toMatch(/^HTTP\/1.1 503 Service Unavailable\r\n(.+\r\n)*connection: close\r\n/);
        expect(told).toContain('"code":"TOO_MANY_CONNECTIONS"');
      }
      expect(house.http.refusedCount).toBe(50);
      expect(warnings).toMatchObject([{ address: "127.0.0.1", most: 3 }]);
      expect(await askOver(await house.connect(others))).toBe("HTTP/1.1 200 OK");
      expect(await askOver(held[0]!)).toBe("HTTP/1.1 200 OK");
      const closed = (await house.connectionCount()) - 1;
      held[1]!.destroy();
      while ((await house.connectionCount()) > closed) await new Promise(setImmediate);
      expect(await askOver(await house.connect())).toBe("HTTP/1.1 200 OK");
    },
  );

  onLinux("are never more than half of all, so that others always find one", async () => {
    const { log } = aLog();
    await using house = await anHttpHouse({ log, connections: { perAddress: 100, total: 8 } });
    const held = await Promise.all(Array.from({ length: 4 }, () => house.connect()));
    await allOf(await house.connect());
    expect(house.http.refusedCount).toBe(1);
    expect(await askOver(await house.connect(others))).toBe("HTTP/1.1 200 OK");
    expect(held.every((socket) => !socket.destroyed)).toBe(true);
  });

  it("are those of its network of 64 bits in IPv6, and of the same address in either form", () => {
    expect(networkOf("2001:db8:1:2:3:4:5:6")).toBe(networkOf("2001:db8:1:2:ffff::1"));
    expect(networkOf("2001:db8:1:2::1")).not.toBe(networkOf("2001:db8:1:3::1"));
    expect(networkOf("::ffff:192.0.2.7")).toBe(networkOf("192.0.2.7"));
    expect(networkOf("192.0.2.7")).not.toBe(networkOf("192.0.2.8"));
  });
});

describe("all connections", () => {
  it.each([
    [20_000, 19_488],
    [1_024, 512],
    [256, 128],
    [1_048_576, 32_000],
    [null, 32_000],
  ])("leave file descriptors for the rest where %p may be open: %i", (openFiles, most) => {
    expect(maxConnections(openFiles)).toBe(most);
  });

  onLinux(
    "are bounded in a process with few file descriptors: the database answers, and new ones come in later",
    async () => {
      await using db = await withDatabase();
      await using dataDir = await withDataDir();
      const environment = { DATABASE_URL: db.url, PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" };
      await using program = new Program({ ...environment, PATIO_CONNECTIONS_PER_ADDRESS: "off" }, undefined, 256);
      const url = await program.ready();
      await using kept = await connectSocket(new URL(url).origin);
      await kept.init();
      const answered = { data: { network: { coopCount: 0 } } };
      expect(await kept.ask("{ network { coopCount } }")).toEqual(answered);
      const flood = await floodOf(url, 400);
      expect(await kept.ask("{ network { coopCount } }")).toEqual(answered);
      expect(program.errors.filter((line) => line.includes("ulimit -n"))).toHaveLength(1);
      for (const socket of flood) socket.destroy();
      const askAnew = () => post(url, "{ network { coopCount } }").catch(() => null);
      let anew = await askAnew();
      while (anew === null) anew = await askAnew();
      expect(anew).toEqual({ status: 200, body: answered });
    },
  );
});

/** Connections of several addresses that say nothing, as many of them as are let in. */
async function floodOf(url: string, count: number): Promise<readonly Socket[]> {
  const { hostname, port } = new URL(url);
  let refused = 0;
  const sockets = Array.from({ length: count }, (_, n) =>
    connect({ host: hostname, port: Number(port), localAddress: `127.0.1.${1 + (n % 8)}` }),
  );
  for (const socket of sockets) {
    socket.on("error", () => {});
    socket.once("close", () => refused++);
  }
  while (refused + 128 < count) await new Promise(setImmediate);
  return sockets;
}
