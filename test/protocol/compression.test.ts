import { once } from "node:events";
import { request } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "@jest/globals";
import { anHttpHouse, type HttpHouse } from "../support/httpHouse.ts";

const unpack = { br: brotliDecompressSync, gzip: gunzipSync } as const;

/** Asks for a text of so many characters; the answer as it was sent, and what it says of itself. */
async function ask({ http }: HttpHouse, size: number, acceptEncoding?: string) {
  const headers = {
    "content-type": "application/json",
    ...(acceptEncoding !== undefined && { "accept-encoding": acceptEncoding }),
  };
  const sent = request(`${http.origin}/graphql`, { method: "POST", headers, agent: false });
  sent.end(JSON.stringify({ query: `{ text(size: ${size}) }` }));
  const [answer] = await once(sent, "response");
  const bytes: Buffer = Buffer.concat(await answer.toArray());
  const coding: keyof typeof unpack | undefined = answer.headers["content-encoding"];
  expect([answer.headers["content-length"], answer.headers["vary"]]).toEqual([String(bytes.length), "Accept-Encoding"]);
  expect(JSON.parse(String(coding ? unpack[coding](bytes) : bytes))).toEqual({ data: { text: "x".repeat(size) } });
  return { bytes, coding };
}

describe("an answer of more than 1 KB", () => {
  it.each([
    ["br", "br"],
    ["gzip", "gzip"],
    ["gzip, deflate, br, zstd", "br"],
    ["br;q=0.5, gzip;q=0.8", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["BR;Q=1.0", "br"],
    ["*", "br"],
    ["*;q=0.5, br;q=0", "gzip"],
    ["identity;q=0, gzip;q=0.1", "gzip"],
    ["identity, br;q=0.5", undefined],
    ["br;q=0, gzip;q=0", undefined],
    ["deflate, zstd", undefined],
    ["identity", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("is packed as its client asks: %j is %s", async (accepted, coding) => {
    await using house = await anHttpHouse();
    for (const size of [2_000, 200_000]) {
      const answer = await ask(house, size, accepted);
      expect([size, answer.coding]).toEqual([size, coding]);
      if (coding) expect(answer.bytes.length).toBeLessThan(size / 10);
    }
  });

  it("is packed from 1,025 bytes on, and a shorter one goes out as it is", async () => {
    await using house = await anHttpHouse();
    const around = '{"data":{"text":""}}'.length;
    expect((await ask(house, 1_024 - around, "br")).coding).toBeUndefined();
    expect((await ask(house, 1_025 - around, "br")).coding).toBe("br");
  });

  it("goes out as it is when many are being packed already", async () => {
    await using house = await anHttpHouse();
    const answers = await Promise.all(Array.from({ length: 100 }, () => ask(house, 1_000_000, "gzip")));
    expect(answers.some(({ coding }) => coding === "gzip")).toBe(true);
  });
});
