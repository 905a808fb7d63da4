import { expect, it } from "@jest/globals";
import { solveAside } from "../../../src/app/solveAside.ts";
import { runMutation, type Write } from "../../../src/domain/shared/mutation/runMutation.ts";
import { TeamSearchService } from "../../../src/domain/work/team/search/teamSearch.service.ts";
import { solveTeam, type TeamSolver } from "../../../src/domain/work/team/solver/teamSolver.ts";
import { operator, testNow, withNetwork } from "../../support/network.ts";
import { anOfferedRequest } from "../../support/offeredRequest.ts";
import { dumpWork } from "../../support/workRows.ts";

it("a solver that is busy is told of, stores nothing, and leaves the idempotency key for the next try", async () => {
  await using network = await withNetwork();
  const request = await anOfferedRequest(network, { coops: 2 });
  const write: Write = (mutation, input, work) =>
    runMutation(network.orm.em.fork(), { actor: operator.actor, mutation, input }, work);
  const propose = (solver: TeamSolver) =>
    new TeamSearchService({ write, viewer: operator, now: testNow }, network.reader, solver).propose({
      ...{ opportunityId: request.id, top: 1, from: "OFFERED", idempotencyKey: "search" },
    });
  const before = await dumpWork(network);
  const busy = solveAside({ mostQueued: 0 });
  await expect(propose(busy.solve)).rejects.toMatchObject({ code: "BUSY" });
  await busy.close();
  expect(await dumpWork(network)).toEqual(before);

  const found = await propose(solveTeam);
  expect(found).toMatchObject({ key: expect.any(String), userErrors: [] });
  expect(await propose(busy.solve)).toEqual(found);
});
