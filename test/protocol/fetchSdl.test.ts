import { describe, expect, it } from "@jest/globals";
import type { Clock } from "../../src/gateway/subgraphs/clock.ts";
import { fetchSdl, maxSdlBytes } from "../../src/gateway/subgraphs/remote/fetchSdl.ts";
import type { PartnerOptions } from "../../src/gateway/subgraphs/remote/partner.ts";
import { json, type PartnerBehaviour, startPartner } from "../support/partner.ts";

async function fetchFrom(behave: PartnerBehaviour, options: Partial<PartnerOptions> = {}) {
  await using partner = await startPartner(behave);
  const sdl = await fetchSdl({ name: "ratings", url: partner.url, allowPrivate: true, ...options });
  return { sdl, bodies: [...partner.bodies] };
}

const answering = (sdl: unknown) => json({ data: { _service: { sdl } } });

/** Runs out of every time as soon as something waits. */
const hasty: Clock = {
  now: () => performance.now(),
  after(_, run) {
    const soon = setImmediate(run);
    return () => clearImmediate(soon);
  },
};

describe("fetchSdl", () => {
  it("asks _service for the SDL and gives it as it came", async () => {
    const { sdl, bodies } = await fetchFrom(answering("type Query { ä: Int }\n"));
    expect(sdl).toBe("type Query { ä: Int }\n");
    expect(bodies.map((body) => JSON.parse(body))).toEqual([{ query: "{ _service { sdl } }", variables: {} }]);
  });

  it("signs what it asks", async () => {
    let signature: unknown;
    const behave: PartnerBehaviour = (request, ...rest) => {
      signature = request.headers["x-signed"];
      answering("type Query { a: Int }")(request, ...rest);
    };
    await fetchFrom(behave, { sign: ({ method, path, body }) => ({ "x-signed": `${method} ${path} ${body.length}` }) });
    expect(signature).toBe("POST /graphql 47");
  });

  it("takes an SDL of 1 MB and refuses one that is a byte longer", async () => {
    const longest = "#".padEnd(maxSdlBytes, "x");
    expect((await fetchFrom(answering(longest))).sdl).toBe(longest);
    await expect(fetchFrom(answering(`${longest}x`))).rejects.toMatchObject({
      code: "SUBGRAPH_SDL_UNAVAILABLE",
      message: expect.stringContaining("longer than 1 MB"),
    });
  });

  it.each<[string, PartnerBehaviour, string]>([
    ["answers with an error", json({ errors: [{ message: "Not here." }] }), "an error: Not here."],
    ["answers something else", json({ data: { _service: null } }), "holds no _service"],
    ["answers an empty SDL", answering(""), "holds no _service"],
    ["answers an SDL that is no text", answering(["type Query"]), "holds no _service"],
    ["refuses", json({}, 401), "the HTTP status 401"],
    ["has too much to do", json({}, 503), "the HTTP status 503"],
    [
      "redirects",
      (_, response) => void response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      "redirects",
    ],
    ["breaks the connection", (request) => void request.socket.destroy(), "the connection failed"],
  ])("says why when the subgraph %s", async (_, behave, reason) => {
    await expect(fetchFrom(behave)).rejects.toMatchObject({
      code: "SUBGRAPH_SDL_UNAVAILABLE",
      message: expect.stringContaining(reason),
    });
  });

  it("does not wait for a subgraph that is silent", async () => {
    await expect(fetchFrom(() => {}, { clock: hasty })).rejects.toMatchObject({
      code: "SUBGRAPH_SDL_UNAVAILABLE",
      message: expect.stringContaining("took too long"),
    });
  });

  it("refuses a private address, by literal and by the name that leads there", async () => {
    const refused = { code: "SUBGRAPH_URL_REFUSED" };
    await expect(fetchFrom(answering("x"), { allowPrivate: false })).rejects.toMatchObject(refused);
    const url = "http://partner.example:9/";
    const resolve: PartnerOptions["resolve"] = (_, found) => found(null, [{ address: "10.0.0.7", family: 4 }]);
    await expect(fetchSdl({ name: "ratings", url, allowPrivate: false, resolve })).rejects.toMatchObject(refused);
  });
});
