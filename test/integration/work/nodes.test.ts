import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { encodeNodeId } from "../../../src/domain/shared/nodeId.ts";
import { buildWorkSchema } from "../../../src/domain/work/index.ts";
import { ForeignNodeDocument, ForeignNodesDocument } from "../../support/generated/operations.ts";
import { memberOf, operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aPerson, many } from "../../support/networkBuilders.ts";
import { aSecondment } from "../../support/secondmentBuilder.ts";
import { anOpportunity, aProject, aTeam } from "../../support/workBuilders.ts";

describe("global ids of the context work", () => {
  let network: TestNetwork;
  beforeAll(async () => {
    network = await withNetwork();
  });
  afterAll(async () => network[Symbol.asyncDispose]());

  it("find a node of each type beside those of the network, in their order", async () => {
    const [home, host] = await many(2, () => aCoop(network));
    const person = await aPerson(network, { coops: [home!] });
    const opportunity = await anOpportunity(network, { title: "Nets" });
    const team = await aTeam(network, opportunity, [{ person, coop: home!, role: "weaver" }]);
    const project = await aProject(network, opportunity, { name: "Net" });
    const secondment = encodeNodeId("Secondment", await aSecondment(network, { person, home: home!, host: host! }));
    const missing = encodeNodeId("Project", "4000000000");
    const ids = [project.id, missing, home!.id, opportunity.id, team.seats[0]!.id, secondment, "garbage"];
    const { nodes } = await network.data(ForeignNodesDocument, { ids });
    expect(nodes).toEqual([
      { __typename: "Project", id: project.id, name: "Net" },
      null,
      { __typename: "Coop", id: home!.id, slug: home!.slug },
      { __typename: "Opportunity", id: opportunity.id, title: "Nets" },
      { __typename: "TeamSeat", id: team.seats[0]!.id, role: "weaver" },
      { __typename: "Secondment", id: secondment, from: "2027-01-04" },
      null,
    ]);
  });

  it("find nothing that the viewer may not see, without an error", async () => {
    const lead = await aCoop(network);
    const opportunity = await anOpportunity(network, { visibility: "PARTICIPANT", lead });
    const { id } = await aProject(network, opportunity, { name: "Quiet", visibility: "PARTICIPANT" });
    expect(await network.data(ForeignNodeDocument, { id })).toEqual({ node: null });
    for (const viewer of [operator, memberOf(lead.key)]) {
      expect((await network.data(ForeignNodeDocument, { id }, viewer)).node).toMatchObject({ name: "Quiet" });
    }
  });

  it("are read together: a statement for each type here, and one for its fields", async () => {
    const projects = await many(20, async () => aProject(network, await anOpportunity(network)));
    network.statements.length = 0;
    const { nodes } = await network.data(ForeignNodesDocument, { ids: projects.map(({ id }) => id) });
    expect(nodes.filter((node) => node !== null)).toHaveLength(20);
    expect(network.statements).toHaveLength(2);
  });

  it("find every type that is a Node, for each is an entity that can be found by its id", () => {
    const { schema, nodeTypes } = buildWorkSchema();
    const implementing = schema.getPossibleTypes(schema.getType("Node") as never).map(({ name }) => name);
    expect([...nodeTypes].sort()).toEqual([...implementing].sort());
  });
});
