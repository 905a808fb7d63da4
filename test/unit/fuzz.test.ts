import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { describe, expect, it } from "@jest/globals";
import { checkAnswer } from "../fuzz/checkAnswer.ts";
import { fuzz, type Target } from "../fuzz/fuzz.ts";
import { coopGraph } from "../fuzz/graphs.ts";
import { createRequestMaker } from "../fuzz/makeRequest.ts";
import type { FuzzAnswer, FuzzRequest } from "../fuzz/request.ts";

const makeRequest = (seed: number): FuzzRequest => ({
  seed,
  made: "valid",
  method: "POST",
  path: "/graphql",
  headers: { "content-type": "application/json" },
  body: `{"query":"{ a${seed} }"}`,
  expected: "either",
});

function answer(body: unknown, status = 200, contentType = "application/json; charset=utf-8"): FuzzAnswer {
  return { status, contentType, body: Buffer.from(typeof body === "string" ? body : JSON.stringify(body)) };
}

const problemsOf = (given: FuzzAnswer, expected: FuzzRequest["expected"] = "either") =>
  checkAnswer({ ...makeRequest(1), expected }, given);
const refusal = (extensions: object, message = "No.") => ({ errors: [{ message, extensions }] });
const failure = (extensions: object, message = "No.") => ({ data: { a: null }, ...refusal(extensions, message) });

describe("an answer", () => {
  it.each([
    ["data", answer({ data: { a: 1 } })],
    ["data with errors", answer(failure({ code: "SUBGRAPH_TIMEOUT" }))],
    ["null with an error", answer({ data: null, ...refusal({ code: "BAD_USER_INPUT" }) })],
    ["a refusal", answer(refusal({ code: "GRAPHQL_PARSE_FAILED" }), 400)],
    ["a refusal of the other type", answer(refusal({ code: "BAD_REQUEST" }), 406, "application/graphql-response+json")],
    ["an unknown persisted query", answer(refusal({ code: "PERSISTED_QUERY_NOT_FOUND" }))],
  ])("is right with %s", (_, given) => {
    expect(problemsOf(given)).toEqual([]);
  });

  it.each([
    ["no JSON", answer("<html>", 200)],
    ["another content type", answer({ data: {} }, 200, "text/html")],
    ["neither data nor errors", answer({}, 400)],
    ["null without an error", answer({ data: null })],
    ["a refusal with 200", answer(refusal({ code: "BAD_REQUEST" }))],
    ["data with 400", answer({ data: {} }, 400)],
    ["a status of the server's", answer(refusal({ code: "BAD_REQUEST" }), 500)],
    ["an unknown key", answer({ data: {}, stack: "" })],
    ["an unknown code", answer(refusal({ code: "OOPS" }), 400)],
    ["no code", answer(refusal({}), 400)],
    ["an internal error", answer(failure({ code: "INTERNAL_SERVER_ERROR" }))],
    ["a subgraph that can't be asked", answer(failure({ code: "SUBGRAPH_UNAVAILABLE", subgraph: "a" }))],
    ["an error without a message", answer(refusal({ code: "BAD_REQUEST" }, ""), 400)],
    ["a stack", answer(refusal({ code: "BAD_REQUEST" }, "No.\n    at run (a.js:1:1)"), 400)],
    ["a file", answer(refusal({ code: "BAD_REQUEST", file: "/srv/dist/chunks/app.js" }), 400)],
    ["a host", answer(failure({ code: "SUBGRAPH_ERROR" }, "connect 127.0.0.1:4001"))],
    [
      "a path without data",
      answer({ errors: [{ message: "No.", path: ["a"], extensions: { code: "BAD_REQUEST" } }] }, 400),
    ],
  ])("is wrong with %s", (_, given) => {
    expect(problemsOf(given)).not.toEqual([]);
  });

  it("is wrong with data for what is not valid, and without data for what is", () => {
    expect(problemsOf(answer({ data: {} }), "refusal")).toEqual(["data for a document that is not valid"]);
    expect(problemsOf(answer(refusal({ code: "BAD_REQUEST" }), 400), "data")).toEqual([
      "no data for a valid operation",
    ]);
    for (const code of ["OPERATION_TOO_LARGE", "OPERATION_TOO_COSTLY"]) {
      expect(problemsOf(answer(refusal({ code }), 400), "data")).toEqual([]);
    }
  });
});

describe("a seed", () => {
  it("makes the same request each time, and other seeds make others", () => {
    const [make, again] = [createRequestMaker(coopGraph()), createRequestMaker(coopGraph())];
    const requests = Array.from({ length: 50 }, (_, index) => make(1_000 + index));
    expect(requests.map(({ seed }) => again(seed))).toEqual(requests);
    expect(new Set(requests.map((request) => JSON.stringify({ ...request, seed: 0 }))).size).toBeGreaterThan(45);
  });
});

/** A server whose process does what the script says at its 20th request. */
async function aServer(at20: string): Promise<Target & Disposable> {
  const script = `let count = 0;
    const server = require("node:http").createServer((request, response) => {
      if (++count === 20) { console.error("at the end"); ${at20} }
      request.resume().once("end", () => response.setHeader("content-type", "application/json").end('{"data":{}}'));
    });
    server.listen(0, "127.0.0.1", () => console.log(server.address().port));`;
  const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "pipe"] });
  const errors: string[] = [];
  createInterface(child.stderr).on("line", (line) => errors.push(line));
  const ended = once(child, "close").then(([code, signal]) => ({ code, signal, output: [], errors }));
  const [port] = await once(createInterface(child.stdout), "line");
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    ended: () => ended,
    logged: errors,
    [Symbol.dispose]: () => void child.kill("SIGKILL"),
  };
}

describe("a fuzz", () => {
  it("counts what was answered", async () => {
    using target = await aServer("");
    const { requests, problems, outcomes } = await fuzz({ target, makeRequest, firstSeed: 1, count: 50 });
    expect([requests, problems, [...outcomes]]).toEqual([50, [], [["200 without errors", 50]]]);
  });

  it.each([
    ["exits", "process.exit(7);", "exit code 7"],
    ["is killed", "process.kill(process.pid, 'SIGSEGV');", "the signal SIGSEGV"],
  ])("tells of a process that %s: how, what it said, and what it was asked", async (_, at20, how) => {
    using target = await aServer(at20);
    const { requests, problems } = await fuzz({ target, makeRequest, firstSeed: 1, count: 1_000 });
    expect(requests).toBeLessThan(20);
    expect(problems).toEqual([expect.stringContaining(`the process ended with ${how}`)]);
    expect(problems[0]).toContain("it said: at the end");
    expect(problems[0]).toContain("under way: seed");
    expect(problems[0]).toContain("before: seed 1 ");
  });
});
