import { Pool } from "undici";
import { poll } from "../../src/persistence/embedded/poll.ts";
import { maxBodyBytes } from "../../src/transport/http/readBody.ts";
import type { Ended } from "../support/program.ts";
import { checkAnswer, codesOf } from "./checkAnswer.ts";
import { describeRequest, type FuzzAnswer, type FuzzRequest } from "./request.ts";

/** A server under fuzz: a process of its own. */
export interface Target {
  /** `http://127.0.0.1:4000/graphql` */
  readonly url: string;
  /** Resolves when the process has ended, which it must not. */
  ended(): Promise<Ended>;
  /** What it has logged so far, a JSON line each. */
  readonly logged: readonly string[];
}

export interface FuzzOptions {
  readonly target: Target;
  readonly makeRequest: (seed: number) => FuzzRequest;
  readonly firstSeed: number;
  /** Requests at most. */
  readonly count: number;
  /** No request begins later than this. */
  readonly withinMs?: number;
  readonly onProgress?: (done: number) => void;
}

export interface FuzzReport {
  /** Answered. */
  readonly requests: number;
  readonly durationMs: number;
  /** What was wrong, with what is needed to repeat it. */
  readonly problems: readonly string[];
  /** Valid operations for which the native planner has found no plan: its own fault, which is known. */
  readonly notPlanned: number;
  /** How often each status came with each code. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** The slowest answers, the slowest first. */
  readonly slowest: readonly { readonly ms: number; readonly request: FuzzRequest }[];
}

/** Kept alive; each has one request under way at a time. */
const connections = 12;
/** An answer that takes longer is a hang: the gateway gives an operation 15 s. */
const answerWithinMs = 25_000;
const maxProblems = 20;
const shownSlowest = 5;
/** Requests that are told of when the process ends. */
const lastShown = 30;

/**
 * Sends requests and checks every answer. It ends early after 20 problems, and when the process ends.
 */
export async function fuzz(options: FuzzOptions): Promise<FuzzReport> {
  const { target, makeRequest, firstSeed, count, withinMs = Number.POSITIVE_INFINITY, onProgress } = options;
  const pool = new Pool(new URL(target.url).origin, {
    connections,
    headersTimeout: answerWithinMs,
    bodyTimeout: answerWithinMs,
  });
  const startedMs = performance.now();
  const tally = new Tally();
  const underWay = new Set<FuzzRequest>();
  const recent: FuzzRequest[] = [];
  let [sent, isOver] = [0, false];
  const ended = target.ended().then((end) => {
    if (!isOver) tally.problems.push(describeEnd(end, [...underWay], recent));
    isOver = true;
  });

  async function sendInTurn(): Promise<void> {
    while (!isOver && sent < count && performance.now() - startedMs < withinMs && tally.problems.length < maxProblems) {
      const request = makeRequest(firstSeed + sent++);
      underWay.add(request);
      const sentMs = performance.now();
      try {
        tally.note(request, await send(pool, request), performance.now() - sentMs);
      } catch (error) {
        // When the process has ended, that is told instead of each connection that it has cut.
        await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, 1_000))]);
        if (isCutOff(request)) tally.noteCutOff();
        else if (!isOver) tally.problems.push(`no answer: ${(error as Error).message}\n  ${describeRequest(request)}`);
      }
      underWay.delete(request);
      recent.push(request);
      if (recent.length > lastShown) recent.shift();
      onProgress?.(tally.requests);
    }
  }

  await Promise.all(Array.from({ length: connections }, sendInTurn));
  isOver = true;
  await pool.destroy();
  return { ...(await tally.report(target)), durationMs: performance.now() - startedMs };
}

/** A body that is refused for its size is not read to its end, and who is still sending it may miss the answer. */
function isCutOff({ body }: FuzzRequest): boolean {
  return body !== null && Buffer.byteLength(body) > maxBodyBytes;
}

async function send(pool: Pool, { method, path, headers, body }: FuzzRequest): Promise<FuzzAnswer> {
  const answer = await pool.request({ method: method as "POST", path, headers, body });
  return {
    status: answer.statusCode,
    contentType: String(answer.headers["content-type"] ?? ""),
    body: Buffer.from(await answer.body.arrayBuffer()),
  };
}

/** What came of the requests. */
class Tally {
  readonly problems: string[] = [];
  requests = 0;
  /** Problems by the id under which the log tells more. */
  readonly #internal: { readonly errorId: string; readonly problem: string }[] = [];
  readonly #outcomes = new Map<string, number>();
  readonly #slowest: { ms: number; request: FuzzRequest }[] = [];

  note(request: FuzzRequest, answer: FuzzAnswer, ms: number): void {
    this.requests++;
    const codes = codesOf(answer);
    for (const code of new Set(codes.length > 0 ? codes : ["without errors"])) {
      const outcome = `${answer.status} ${code}`;
      this.#outcomes.set(outcome, (this.#outcomes.get(outcome) ?? 0) + 1);
    }
    this.#slowest.push({ ms, request });
    this.#slowest.sort((one, other) => other.ms - one.ms).splice(shownSlowest);
    const wrong = checkAnswer(request, answer);
    if (wrong.length === 0) return;
    const text = answer.body.toString("utf8", 0, 1_000);
    const problem = `${wrong.join("; ")}\n  ${describeRequest(request)}\n  answered ${answer.status}: ${text}`;
    const errorId = /"errorId":"([^"]+)"/.exec(text)?.[1];
    if (errorId === undefined) this.problems.push(problem);
    else this.#internal.push({ errorId, problem });
  }

  noteCutOff(): void {
    this.requests++;
    this.#outcomes.set("cut off", (this.#outcomes.get("cut off") ?? 0) + 1);
  }

  async report(target: Target): Promise<Omit<FuzzReport, "durationMs">> {
    for (const { errorId, problem } of this.#internal) {
      const entry = await findLogged(target, errorId);
      this.problems.push(`${problem}\n  logged: ${JSON.stringify(entry?.err).slice(0, 1_000)}`);
    }
    const notPlanned = [...this.#outcomes].reduce(
      (sum, [outcome, count]) => sum + (outcome.endsWith(" OPERATION_NOT_PLANNABLE") ? count : 0),
      0,
    );
    const outcomes = new Map([...this.#outcomes].sort(([one], [other]) => one.localeCompare(other)));
    return { requests: this.requests, notPlanned, problems: this.problems, outcomes, slowest: this.#slowest };
  }
}

interface LogEntry {
  readonly errorId?: string;
  readonly err?: { readonly type?: string; readonly message?: string; readonly stack?: string };
}

const loggedWithinMs = 2_000;

/** What the log says of an error; it comes by another pipe than the answer, and may come later. */
async function findLogged({ logged }: Target, errorId: string): Promise<LogEntry | null> {
  const line = await poll(
    performance.now() + loggedWithinMs,
    () => logged.find((each) => each.includes(errorId)) ?? null,
  );
  return line === null ? null : JSON.parse(line);
}

function describeEnd(
  { code, signal, errors }: Ended,
  underWay: readonly FuzzRequest[],
  recent: readonly FuzzRequest[],
): string {
  return [
    `the process ended with ${signal === null ? `exit code ${code}` : `the signal ${signal}`}`,
    ...errors.slice(-10).map((line) => `  it said: ${line.slice(0, 500)}`),
    ...underWay.map((request) => `  under way: ${describeRequest(request)}`),
    ...recent.map((request) => `  before: ${describeRequest(request)}`),
  ].join("\n");
}
