import { describe, expect, it } from "@jest/globals";
import { forwardedHeaders, languageOf } from "../../../../src/gateway/subgraphs/remote/forwardedHeaders.ts";

describe("forwardedHeaders", () => {
  it("lets through the language and what a request belongs to, and nothing else", () => {
    const client = {
      "accept-language": "es, en;q=0.5",
      traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      tracestate: "a=b",
      "x-request-id": "r1",
      authorization: "Bearer secret",
      cookie: "a=b",
      host: "graph.example",
      connection: "keep-alive",
      "content-length": "7",
      "transfer-encoding": "chunked",
      "proxy-authorization": "Basic x",
      "x-forwarded-for": "10.0.0.7",
      forwarded: "for=10.0.0.7",
      signature: "sig1=:AAAA:",
      "user-agent": "curl",
    };
    expect(forwardedHeaders(client)).toEqual(
      ["accept-language", "traceparent", "tracestate", "x-request-id"].flatMap((name) => [
        name,
        client[name as keyof typeof client],
      ]),
    );
  });

  it.each([
    ["accept-language", 256],
    ["traceparent", 128],
    ["tracestate", 512],
    ["x-request-id", 128],
  ])("leaves %s out beyond %d characters", (name, length) => {
    const longest = "x".repeat(length);
    expect(forwardedHeaders({ [name]: longest })).toEqual([name, longest]);
    expect(forwardedHeaders({ [name]: `${longest}x` })).toEqual([]);
  });

  it.each(["", "a\r\nx: y", "a\u0000", "ñ", "\t"])("leaves out %j, which is not plain text", (value) => {
    expect(forwardedHeaders({ "x-request-id": value })).toEqual([]);
  });
});

it("an answer depends on the language of who asks", () => {
  expect(languageOf({ "accept-language": "es", "x-request-id": "r1" })).toBe("es");
  expect(languageOf({})).toBe("");
});
