import { describe, expect, it } from "@jest/globals";
import {
  AddPersonDocument,
  CreateCoopDocument,
  CreateFederationDocument,
  SetCoopSkillsDocument,
  UpdateCoopDocument,
} from "../../support/generated/operations.ts";
import { operator, type TestNetwork, withNetwork } from "../../support/network.ts";
import { aCoop, aSkill, many } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";

const countOf = async (network: TestNetwork, table: string) =>
  (await query<{ count: number }>(network, `SELECT count(*)::int AS count FROM ${table}`))[0]!.count;

describe("an idempotency key", () => {
  it("gives the first answer again and does nothing, for the same input", async () => {
    await using network = await withNetwork();
    const input = { name: "Alder", website: "https://alder.example", idempotencyKey: "key 1" };
    const first = await network.data(CreateCoopDocument, { input }, operator);
    const again = await network.data(
      CreateCoopDocument,
      { input: { idempotencyKey: "key 1", website: "https://alder.example", name: "Alder" } },
      operator,
    );
    expect(again).toEqual(first);
    expect(first.createCoop.coop?.slug).toBe("alder");
    expect(await countOf(network, "network.coop")).toBe(1);
  });

  it("makes one row of five calls at once, with one answer for all", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network);
    const input = { name: "Ana", coopId: coop.id, idempotencyKey: "x".repeat(200) };
    const answers = await many(5, () => network.data(AddPersonDocument, { input }, operator));
    expect(answers[0]!.addPerson.person?.slug).toBe("ana");
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await countOf(network, "network.person")).toBe(1);
    expect(await countOf(network, "network.position")).toBe(1);
  });

  it("is refused with another input, which stores nothing", async () => {
    await using network = await withNetwork();
    const create = (name: string) =>
      network.data(CreateCoopDocument, { input: { name, idempotencyKey: "key" } }, operator);
    await create("Alder");
    const { createCoop } = await create("Briar");
    expect(createCoop).toMatchObject({
      coop: null,
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", field: ["idempotencyKey"] }],
    });
    expect(await countOf(network, "network.coop")).toBe(1);
  });

  it("repeats a refusal, also when the input would be accepted by now", async () => {
    await using network = await withNetwork();
    const input = { name: "Ombú", level: "NATIONAL", parentId: "none", idempotencyKey: "key" } as const;
    const first = await network.data(CreateFederationDocument, { input }, operator);
    expect(first.createFederation.userErrors).toMatchObject([{ code: "NOT_FOUND", field: ["parentId"] }]);
    expect(await network.data(CreateFederationDocument, { input }, operator)).toEqual(first);

    const coop = await aCoop(network);
    const skills = { input: { coopId: coop.id, skills: ["late"], idempotencyKey: "key" } };
    const refused = await network.data(SetCoopSkillsDocument, skills, operator);
    await aSkill(network, { slug: "late" });
    expect(await network.data(SetCoopSkillsDocument, skills, operator)).toEqual(refused);
  });

  it("is free again for another mutation", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network, { name: "Alder" });
    const input = { id: coop.id, name: "Briar", idempotencyKey: "key" };
    await network.data(CreateCoopDocument, { input: { name: "Cedar", idempotencyKey: "key" } }, operator);
    const { updateCoop } = await network.data(UpdateCoopDocument, { input }, operator);
    expect(updateCoop).toMatchObject({ coop: { name: "Briar" }, userErrors: [] });
  });

  it("shows the record as it is now, under its first answer", async () => {
    await using network = await withNetwork();
    const input = { name: "Alder", idempotencyKey: "key" };
    const { createCoop } = await network.data(CreateCoopDocument, { input }, operator);
    await network.data(UpdateCoopDocument, { input: { id: createCoop.coop!.id, name: "Renamed" } }, operator);
    const again = await network.data(CreateCoopDocument, { input }, operator);
    expect(again.createCoop.coop).toMatchObject({ id: createCoop.coop!.id, name: "Renamed" });
  });
});
