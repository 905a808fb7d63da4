import type { Reader } from "../../../../persistence/readPool.ts";
import { statement } from "../../../../persistence/statement.ts";
import { requireMember } from "../../../../security/viewer.ts";
import type { Outcome } from "../../../shared/mutation/runMutation.ts";
import { checkInput, notFound, RefusedInput, refused } from "../../../shared/mutation/userError.ts";
import { keyOf } from "../../../shared/nodeId.ts";
import { lockOpportunity } from "../../opportunity/findOpportunity.ts";
import type { OpportunityState } from "../../state/machines.ts";
import { requireSteward } from "../../work.policy.ts";
import type { Work } from "../../work.ts";
import { TeamProblemError, type TeamResult, type TeamSolver } from "../solver/teamSolver.ts";
import { readProblem } from "./readProblem.ts";
import { readRequest } from "./readRequest.ts";
import { type AskedSearch, storeSearch } from "./storeSearch.ts";
import type { ProposeTeamsInput } from "./teamSearch.input.ts";
import { searchRules } from "./teamSearch.rules.ts";

const mutation = "proposeTeams";
const field = ["opportunityId"];

const readAnswered = statement<{ one: number }>(
  "SELECT 1 AS one FROM patio.idempotency WHERE actor = $1 AND mutation = $2 AND key = $3",
);

/** What the solver came to. */
interface Found {
  readonly asked: AskedSearch;
  readonly result: TeamResult;
}

/** Has the solver look for teams, and keeps what it finds. */
export class TeamSearchService {
  readonly #work: Work;
  readonly #reader: Reader;
  readonly #solveTeam: TeamSolver;
  constructor(work: Work, reader: Reader, solveTeam: TeamSolver) {
    this.#work = work;
    this.#reader = reader;
    this.#solveTeam = solveTeam;
  }

  /**
   * The solver runs outside of the transaction that stores its result. When it is busy nothing is stored, so the same
   * idempotency key may be tried again.
   *
   * userErrors: INVALID (top, weights), NOT_FOUND, NOT_ENTITLED, CONFLICT (neither SHARED nor FORMING),
   * TEAM_PROBLEM_REFUSED.
   *
   * @throws {BusyError}
   */
  async propose(input: ProposeTeamsInput): Promise<Outcome> {
    const { write, viewer } = this.#work;
    requireMember(viewer);
    const found = (await this.#isAnswered(input)) ? null : await this.#find(input).catch(keepRefusal);
    return write(mutation, input, async (em) => {
      if (found === null) throw refused("CONFLICT", ["idempotencyKey"], "What this key gave is not kept any more.");
      if (found instanceof RefusedInput) throw found;
      const opportunity = (await lockOpportunity(em, found.asked.opportunityId))!;
      requireOpen(opportunity.state);
      return storeSearch(em, found.asked, found.result);
    });
  }

  async #find(input: ProposeTeamsInput): Promise<Found> {
    const { viewer, now } = this.#work;
    const wishes = checkInput(searchRules, input);
    const key = keyOf("Opportunity", input.opportunityId);
    const request = key && (await readRequest(this.#reader, key));
    if (!request) throw notFound(field, "This request");
    requireSteward(viewer, request, field);
    requireOpen(request.state);
    const time = { now, today: now.toISOString().slice(0, 10) };
    const problem = await readProblem(this.#reader, request, wishes, time);
    const result = await this.#solveTeam(problem);
    const candidates = new Set(problem.candidates.map(({ personId }) => personId)).size;
    return { asked: { opportunityId: request.key, wishes, candidates, actor: viewer.actor, now }, result };
  }

  /** Whether the key has an answer already, so that nothing need be searched. */
  async #isAnswered({ idempotencyKey }: ProposeTeamsInput): Promise<boolean> {
    if (idempotencyKey == null || idempotencyKey.includes("\0")) return false;
    const rows = await this.#reader.rows(readAnswered, [this.#work.viewer.actor, mutation, idempotencyKey]);
    return rows.length > 0;
  }
}

function requireOpen(state: OpportunityState): void {
  if (state === "SHARED" || state === "FORMING") return;
  throw refused("CONFLICT", field, `Teams are looked for while a request is SHARED or FORMING; this one is ${state}.`);
}

/** What the caller can mend becomes an answer; anything else stays what it is. */
function keepRefusal(error: unknown): RefusedInput {
  if (error instanceof RefusedInput) return error;
  if (error instanceof TeamProblemError) {
    return new RefusedInput({ code: error.code, field, message: error.message });
  }
  throw error;
}
