import { describe, expect, it } from "@jest/globals";
import { maxFileBytes, readImportFile } from "../../src/domain/network/import/formats/readImportFile.ts";
import type { ImportFile, ImportFormat } from "../../src/domain/network/import/importContent.ts";

const modifiedAt = new Date("2026-01-01T00:00:00Z");
const source = { repository: "https://example.org/list", commitDate: "2026-01-01T00:00:00Z", licence: "MIT" };

function file(content: string | Uint8Array, name = "list"): ImportFile {
  return { name, bytes: typeof content === "string" ? Buffer.from(content) : content, modifiedAt };
}

function read(content: string, format?: ImportFormat) {
  return readImportFile(file(content), format);
}

function json(document: object): string {
  return JSON.stringify(document);
}

describe("readImportFile", () => {
  it.each<[ImportFormat, object]>([
    ["patio-services", { source, services: [] }],
    ["patio-members", { source, coops: [] }],
    ["tech-coops", { source, coops: [], defunct: [] }],
    ["tech-coops", { source, coops: [], networks: [] }],
  ])("tells %s by its collections", (format, document) => {
    expect(read(json(document)).format).toBe(format);
  });

  it("takes what does not begin like JSON for CSV, and any format it is told", () => {
    expect(read("name\nLantern\n").format).toBe("csv");
    expect(read(json({ source, coops: [], defunct: [] }), "patio-members").format).toBe("patio-members");
  });

  it.each([
    ["an empty file", ""],
    ["blank text", "\uFEFF \n"],
    ["broken JSON", '{ "coops": ['],
    ["JSON of another shape", '{ "cats": [] }'],
    ["JSON without a source", '{ "coops": [] }'],
    ["a list", "[]"],
    ["a header without name", "website,country\n"],
    ["a header with a column twice", "name,Web-site,website\n"],
  ])("refuses %s as a whole", (_, content) => {
    expect(() => read(content)).toThrow(expect.objectContaining({ code: "IMPORT_UNREADABLE" }));
  });

  it("says what it expected", () => {
    expect(() => read(json({ source: { ...source, commitDate: "yesterday" }, coops: [] }))).toThrow(
      /expected an object with `source` and `coops`.*source\.commitDate must be a date and time/,
    );
  });

  it("takes a file of the size limit, and refuses one byte more", () => {
    const largest = Buffer.alloc(maxFileBytes, "\n");
    largest.write("name\nLantern");
    expect(readImportFile(file(largest)).coops).toHaveLength(1);
    const larger = new Uint8Array(maxFileBytes + 1);
    expect(() => readImportFile(file(larger))).toThrow(expect.objectContaining({ code: "IMPORT_UNREADABLE" }));
  });

  it("refuses UTF-16", () => {
    const wide = Buffer.from("\uFEFFname\nLantern\n", "utf16le");
    expect(() => readImportFile(file(wide))).toThrow(expect.objectContaining({ code: "IMPORT_UNREADABLE" }));
  });

  it("reads a byte order mark before JSON", () => {
    expect(read(`\uFEFF${json({ source, coops: [] })}`).coops).toEqual([]);
  });
});

describe("readImportFile of CSV", () => {
  const rows = (content: string) => {
    const { coops, rejected } = read(content);
    return {
      names: coops.map(({ name }) => name),
      rejected: rejected.map(({ place, reason }) => `${place}: ${reason}`),
    };
  };

  it.each([",", ";", "\t"])("reads cells that stand between %j", (delimiter) => {
    const content = [`name${delimiter}website`, `Lantern${delimiter}https://lantern.example`].join("\r\n");
    expect(read(content).coops).toMatchObject([{ name: "Lantern", website: "https://lantern.example" }]);
  });

  it("splits countries and services at semicolons and bars, each once", () => {
    expect(read('name,country,services\nLantern,"AR; uy|AR","Kites|Tea; Kites"\n').coops).toMatchObject([
      { countries: ["AR", "UY"], labels: ["Kites", "Tea"] },
    ]);
  });

  it("counts lines where a record begins, over blank lines and line ends in quotes", () => {
    const content = 'name,website\r\n\r\n"Two\r\nlines",\r\nLantern,x\r\n';
    expect(rows(content).rejected).toEqual([
      "line 3: name holds characters that are not text",
      "line 5: website must be an http:// or https:// URL",
    ]);
  });

  it("rejects a record with too few or too many cells", () => {
    expect(rows("name,website\nA\nB,\nC,,\n")).toEqual({
      names: ["B"],
      rejected: ["line 2: has 1 cells where the header has 2", "line 4: has 3 cells where the header has 2"],
    });
  });

  it("goes on after a quote that never ends", () => {
    expect(rows('name,website\nA,\nB,"x\nC,\nD,\n')).toEqual({
      names: ["A", "C", "D"],
      rejected: ["line 3: begins a quote that never ends"],
    });
  });

  it("gives the file's name and date as the source, where the row names none", () => {
    const content = "name,source,source url,license\nA,,,\nB,The List,https://list.example,CC0-1.0\n";
    expect(read(content).coops.map((coop) => coop.source)).toEqual([
      { name: "list", url: null, licence: null, retrievedAt: modifiedAt },
      { name: "The List", url: "https://list.example", licence: "CC0-1.0", retrievedAt: modifiedAt },
    ]);
  });

  it.each([
    ["website,ftp://a.example", "website must be an http:// or https:// URL"],
    ["website,https://user:secret@a.example", "website must be an http:// or https:// URL"],
    ["website,lantern.example", "website must be an http:// or https:// URL"],
    ["country,ZZ", 'country[0] "ZZ" is no known country'],
    ["founded year,1760", "foundedyear is before 1761"],
    ["founded year,9999", "foundedyear lies in the future"],
    ["founded year,19.5", "foundedyear must be a whole number"],
    ["coop type,guild", "cooptype must be WORKER, PRODUCER, CONSUMER_USER, MULTI_STAKEHOLDER"],
    ["language,not a tag", "language must be a BCP-47 language tag"],
    [`id,${"x".repeat(201)}`, "id is longer than 200 characters"],
  ])("rejects %s, and says why", (cell, reason) => {
    const [column, value] = cell.split(",");
    expect(rows(`name,${column}\nLantern,${value}\n`)).toEqual({ names: [], rejected: [`line 2: ${reason}`] });
  });
});
