import type { Reader } from "../../../../persistence/readPool.ts";
import type { TeamProblem } from "../solver/teamSolver.ts";
import { readCandidates } from "./readCandidates.ts";
import { readEarlierWork, readHistory } from "./readHistory.ts";
import { readOffers } from "./readOffers.ts";
import { readSeats, type SearchedRequest, type SearchTime } from "./readRequest.ts";
import type { SearchWishes } from "./teamSearch.rules.ts";

/** Everything that the solver must know of a request, in nine statements, however many people and co-ops there are. */
export async function readProblem(
  reader: Reader,
  request: SearchedRequest,
  { top, weights, from }: SearchWishes,
  time: SearchTime,
): Promise<TeamProblem> {
  const [seats, offers] = await Promise.all([readSeats(reader, request.key), readOffers(reader, request, from, time)]);
  const candidates = seats.length === 0 ? [] : await readCandidates(reader, request.key, seats, offers);
  const { currency, budgetMin: min, budgetMax: max, teamMin, teamMax } = request;
  const [history, earlierWork] = await Promise.all([
    readHistory(reader, candidates, { currency, today: time.today }),
    readEarlierWork(reader, candidates),
  ]);
  return {
    ...{ seats, candidates, history, earlierWork, weights, top },
    budget: max === null ? null : { min, max },
    teamSize: { min: teamMin, max: teamMax },
  };
}
