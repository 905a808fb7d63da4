import { Random } from "../../shared/sample/random.ts";
import { asExample } from "./asExample.ts";
import { buildAgreements } from "./buildAgreements.ts";
import { buildInterests } from "./buildInterests.ts";
import { buildLedger } from "./buildLedger.ts";
import { buildListings, buildSecondments } from "./buildListings.ts";
import { buildProject } from "./buildProject.ts";
import { buildQuote } from "./buildQuote.ts";
import { planRequest, type Request, type RequestParts, writeRequest } from "./buildRequest.ts";
import { buildTeam, type Casting, castTeam } from "./buildTeam.ts";
import { Cast } from "./cast.ts";
import type { NetworkFacts } from "./networkFacts.ts";
import { type Storyline, storylines } from "./storylines.ts";
import type { WorkBook } from "./workBook.ts";

/** What decides every row, beside the network. */
export interface WorkSampleOptions {
  readonly seed: number;
  /** `YYYY-MM-DD`: open requests are open then, and two years of history end then. */
  readonly day: string;
}

/** 60 requests for the 69 co-ops of the usual sample. */
const [requests, coops] = [60, 69];

/** How often a request is made up anew until there is a team for it. */
const mostTries = 20;

/** States that a request reaches only with a team. */
const withTeam: ReadonlySet<string> = new Set(["QUOTED", "CLIENT_REVIEW", "WON", "CONVERTED", "LOST"]);

/**
 * Makes up the work of a made-up network: requests in every state, teams, agreements, projects with their ledgers, listings
 * and secondments. The same network, seed and day give the same rows on every machine.
 *
 * @param book takes the rows; between two steps it may be emptied
 * @returns a step after each request: how many of how many are made up
 */
export function* buildWork(
  facts: NetworkFacts,
  book: WorkBook,
  { seed, day }: WorkSampleOptions,
): Generator<readonly [made: number, inAll: number]> {
  const random = new Random(seed, "work");
  const parts: RequestParts = { book, facts, day, random, cast: new Cast(facts, random) };
  for (const coopId of facts.coopIds) {
    book.add("day_rate", { coopId, currency: "EUR", amount: String(random.integer(320, 600) * 100) });
  }
  if (parts.cast.trades(2).length < 2) return;
  const lines = storylines(Math.ceil((facts.coopIds.length * requests) / coops));
  for (const [index, line] of lines.entries()) {
    buildStory(parts, index, line);
    yield [index + 1, lines.length];
  }
  buildListings(parts);
  buildSecondments(parts);
}

/** One request and what came of it; where a small network has no team for it, it is still open. */
function buildStory(parts: RequestParts, index: number, line: Storyline): void {
  const needsTeam = withTeam.has(line.state);
  for (let tries = 0; tries < mostTries; tries++) {
    const planned = asExample(parts, index, planRequest(parts, index, line));
    const workers = needsTeam ? castTeam(parts, planned) : null;
    if (needsTeam && !workers) continue;
    const request = writeRequest(parts, index, planned);
    const casting = workers && request.seats.map((seat, place) => ({ seat, worker: workers[place]! }));
    buildInterests(parts, request, casting);
    if (casting) buildWorkOf(parts, request, casting);
    return;
  }
  writeRequest(parts, index, planRequest(parts, index, { state: "SHARED", sharedDaysAgo: [1, 5] }));
}

/** Team, quote, agreement and project of a request that has come so far. */
function buildWorkOf(parts: RequestParts, request: Request, casting: Casting): void {
  const { state, project } = request.line;
  const team = buildTeam(parts, request, casting);
  buildQuote(parts, request, team);
  if (state !== "WON" && state !== "CONVERTED") return;
  const agreements = buildAgreements(parts, request, team);
  if (project === undefined) return;
  buildLedger(parts, request, { ...buildProject(parts, request, project), agreements, team });
}
