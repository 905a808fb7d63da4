import { describe, expect, it } from "@jest/globals";
import { importNetworkFile } from "../../src/domain/network/import/importNetworkFile.ts";
import { operator, type TestNetwork, testNow, withNetwork } from "../support/network.ts";

const readCoop = `query ReadCoop($slug: String!) {
  coop(slug: $slug) { id name website foundedYear provenance { source fields } }
}`;

interface ReadCoop {
  readonly coop: {
    readonly id: string;
    readonly name: string;
    readonly website: string;
    readonly foundedYear: number;
    readonly provenance: readonly { readonly source: string; readonly fields: readonly string[] }[];
  };
}

function importCsv({ orm }: TestNetwork, name: string, foundedYear: number) {
  const text = `name,website,country,foundedYear,source\n${name},https://tala.example/,AR,${foundedYear},A list\n`;
  const file = { name: "list.csv", bytes: new TextEncoder().encode(text), modifiedAt: testNow };
  return importNetworkFile(orm, file, { dryRun: false, replaceSample: false, now: testNow });
}

describe("updateCoop on an imported co-op", () => {
  it("keeps what an operator set when the source is imported again, and lets the source change the rest", async () => {
    await using network = await withNetwork();
    await importCsv(network, "Tala", 2011);
    const { coop } = await network.data<ReadCoop, { slug: string }>(readCoop, { slug: "tala" });
    expect(coop.provenance[0]!.fields).toEqual(expect.arrayContaining(["name", "website", "country", "foundedYear"]));

    const update = `mutation Rename($id: ID!) {
      updateCoop(input: { id: $id, name: "Tala Coop", countryCodes: ["UY"] }) { coop { name } userErrors { code } }
    }`;
    await network.data(update, { id: coop.id }, operator);
    await importCsv(network, "Tala S.A.", 2012);

    const { coop: after } = await network.data<ReadCoop, { slug: string }>(readCoop, { slug: "tala" });
    expect(after).toMatchObject({ name: "Tala Coop", foundedYear: 2012 });
    expect(after.provenance[0]!.fields).toEqual(expect.arrayContaining(["website", "foundedYear"]));
    expect(after.provenance[0]!.fields).not.toEqual(expect.arrayContaining(["name"]));
    expect(after.provenance[0]!.fields).not.toEqual(expect.arrayContaining(["country"]));
  });
});
