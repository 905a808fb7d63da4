import { describe, expect, it } from "@jest/globals";
import { createTokenStore } from "../../../src/persistence/tokenStore.ts";
import { createAuthenticator } from "../../../src/security/authenticate.ts";
import { CreateAccessTokenDocument, RevokeAccessTokenDocument } from "../../support/generated/operations.ts";
import { anonymous, memberOf, operator, type TestNetwork, testNow, withNetwork } from "../../support/network.ts";
import { aCoop, type Made } from "../../support/networkBuilders.ts";
import { query } from "../../support/networkRows.ts";

async function create(network: TestNetwork, coop: Pick<Made, "id">, more: object = {}) {
  const input = { coopId: coop.id, label: "laptop", ...more };
  return (await network.data(CreateAccessTokenDocument, { input }, operator)).createAccessToken;
}

/** Who a request with this token comes from, as a program that has just started sees it. */
function viewerOf({ orm, reader }: TestNetwork, token: string | null | undefined) {
  return createAuthenticator(createTokenStore(orm, reader).find)(`Bearer ${token}`);
}

describe("a token of a co-op", () => {
  it("lets who sends it act for that co-op, and see what members see", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network, { name: "Oak" });
    const made = await create(network, coop);
    expect(made).toMatchObject({
      token: expect.stringMatching(/^patio_[\w-]{43}$/),
      accessToken: { label: "laptop", revokedAt: null, coop: { slug: "oak" } },
      userErrors: [],
    });
    expect(await viewerOf(network, made.token)).toEqual(memberOf(coop.key));
  });

  it("is kept as its hash alone, and given again for the same idempotency key", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network);
    const [first, second] = await Promise.all([
      create(network, coop, { idempotencyKey: "k" }),
      create(network, coop, { idempotencyKey: "k" }),
    ]);
    expect(second).toEqual(first);
    const rows = await query<{ row: string }>(
      network,
      "SELECT t::text AS row FROM patio.token t WHERE coop_id IS NOT NULL",
    );
    expect(rows).toHaveLength(1);
    const [everything] = await query<{ text: string }>(
      network,
      "SELECT string_agg(i::text, '') AS text FROM patio.idempotency i",
    );
    expect(`${rows[0]!.row}${everything!.text}`).not.toContain(first.token!.slice("patio_".length));
  });

  it("differs from every other one", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network);
    expect((await create(network, coop)).token).not.toBe((await create(network, coop)).token);
  });

  it("is refused once it is revoked; revoking it again finds nothing", async () => {
    await using network = await withNetwork();
    const { token, accessToken } = await create(network, await aCoop(network));
    const revoke = async () =>
      (await network.data(RevokeAccessTokenDocument, { input: { id: accessToken!.id } }, operator)).revokeAccessToken;
    expect(await revoke()).toMatchObject({ accessToken: { revokedAt: testNow.toISOString() }, userErrors: [] });
    await expect(viewerOf(network, token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await revoke()).toMatchObject({ accessToken: null, userErrors: [{ code: "NOT_FOUND", field: ["id"] }] });
  });

  it("is refused when the co-op is no longer active, and acts for the one that took its place", async () => {
    await using network = await withNetwork();
    const [one, other, third] = [await aCoop(network), await aCoop(network), await aCoop(network)];
    const [archived, merged] = [await create(network, one), await create(network, other)];
    const em = network.orm.em.fork();
    await em.execute("UPDATE network.coop SET status = 'ARCHIVED' WHERE id = ?", [one.key]);
    await em.execute("UPDATE network.coop SET status = 'MERGED', merged_into_id = ? WHERE id = ?", [
      third.key,
      other.key,
    ]);
    await expect(viewerOf(network, archived.token)).rejects.toMatchObject({ code: "UNAUTHENTICATED" });
    expect(await viewerOf(network, merged.token)).toEqual(memberOf(third.key));
  });

  it("is made for active co-ops that there are, with a label", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network, { status: "ARCHIVED" });
    expect((await create(network, coop)).userErrors).toMatchObject([{ code: "CONFLICT", field: ["coopId"] }]);
    expect((await create(network, { id: "Q29vcDo5OTk" })).userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    const active = await aCoop(network);
    expect((await create(network, active, { label: " " })).userErrors).toMatchObject([
      { code: "INVALID", field: ["label"] },
    ]);
    expect(await query(network, "SELECT 1 FROM patio.token WHERE coop_id IS NOT NULL")).toEqual([]);
  });

  it("is made and revoked by the operator alone", async () => {
    await using network = await withNetwork();
    const coop = await aCoop(network);
    const { accessToken } = await create(network, coop);
    for (const viewer of [anonymous, memberOf(coop.key)]) {
      const input = { coopId: coop.id, label: "mine" };
      expect(await network.codes(CreateAccessTokenDocument, { input }, viewer)).toEqual(["UNAUTHENTICATED"]);
      const revoke = { input: { id: accessToken!.id } };
      expect(await network.codes(RevokeAccessTokenDocument, revoke, viewer)).toEqual(["UNAUTHENTICATED"]);
    }
  });
});
