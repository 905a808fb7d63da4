import { describe, expect, it } from "@jest/globals";
import iconv from "iconv-lite";
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

  it("reads a byte order mark before JSON", () => {
    expect(read(`\uFEFF${json({ source, coops: [] })}`).coops).toEqual([]);
  });
});

describe("readImportFile of bytes", () => {
  const content = "name,country,description\nCambá,España,Una cooperativa de diseño\n";
  const bom = Buffer.from([0xef, 0xbb, 0xbf]);
  it.each<[string, Buffer, string[]]>([
    ["UTF-8", Buffer.from(content), []],
    ["UTF-8 with a byte order mark", Buffer.concat([bom, Buffer.from(content)]), []],
    ["UTF-16LE with a mark", Buffer.from(`\uFEFF${content}`, "utf16le"), ["It was read as UTF-16LE."]],
    ["UTF-16LE without one", Buffer.from(content, "utf16le"), ["It was read as UTF-16LE."]],
    ["UTF-16BE with a mark", Buffer.from(`\uFEFF${content}`, "utf16le").swap16(), ["It was read as UTF-16BE."]],
    ["UTF-16BE without one", Buffer.from(content, "utf16le").swap16(), ["It was read as UTF-16BE."]],
    ["Windows-1252", iconv.encode(content, "windows-1252"), ["It was read as windows-1252."]],
  ])("recognises %s", (_encoding, bytes, notes) => {
    const read = readImportFile(file(bytes));
    expect(read.coops).toMatchObject([{ name: "Cambá", countries: ["ES"], description: "Una cooperativa de diseño" }]);
    expect(read.notes).toEqual(notes);
  });

  it("recognises other encodings, and Windows-1252 in a text that tells little", () => {
    const polish = iconv.encode("name;country\nŁódź Spółdzielnia;Polska\nŻółw;Polska\n", "windows-1250");
    expect(readImportFile(file(polish)).coops.map(({ name }) => name)).toEqual(["Łódź Spółdzielnia", "Żółw"]);
    expect(readImportFile(file(Buffer.from("name\nK\u00fc\n", "latin1"))).coops).toMatchObject([{ name: "Kü" }]);
    expect(readImportFile(file(iconv.encode("name\nCafé “Sol” €\n", "windows-1252"))).coops).toMatchObject([
      { name: "Café “Sol” €" },
    ]);
  });

  it("keeps to UTF-8 where most of it is, and rejects the row with bytes that are not", () => {
    const broken = Buffer.concat([Buffer.from("name\nCambá Ñandú Él\nK"), Buffer.from([0xfc]), Buffer.from("\n")]);
    const { coops, rejected } = readImportFile(file(broken));
    expect(coops.map(({ name }) => name)).toEqual(["Cambá Ñandú Él"]);
    expect(rejected).toMatchObject([{ place: "line 3", reason: "name holds characters that are not text" }]);
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
  const leftOut = (content: string) =>
    read(content).leftOut.map(({ place, field, value, reason }) => `${place}: ${field} ${value} ${reason}`);

  it.each([",", ";", "\t", "|"])("goes by a line sep=%s, and counts it", (delimiter) => {
    const content = `sep=${delimiter}\r\nname${delimiter}founded year\r\nLantern, Ltd; Co${delimiter}2015\r\n`;
    const wanted = delimiter === "," || delimiter === ";" ? content.replace(", Ltd; Co", "") : content;
    expect(read(wanted).coops).toMatchObject([{ foundedYear: 2015, place: "line 3" }]);
    expect(read(`\uFEFF${wanted}`).coops).toHaveLength(1);
  });

  it.each([
    ["Spanish", "Nombre;Sitio web;País;Año de fundación;Servicios;Descripción;Idioma"],
    ["French", "Nom;Site web;Pays;Année de création;Prestations;Description;Langue"],
    ["Portuguese", "Nome;Site;País;Ano de fundação;Serviços;Descrição;Língua"],
    ["German", "Name;Webseite;Land;Gründungsjahr;Dienstleistungen;Beschreibung;Sprache"],
  ])("knows headers in %s", (_language, header) => {
    const { coops, notes } = read(`${header}\nLantern;lantern.example;ES;2015;Kites|Tea;Text;es\n`);
    expect(notes).toEqual([]);
    expect(coops).toMatchObject([
      {
        name: "Lantern",
        website: "https://lantern.example",
        countries: ["ES"],
        foundedYear: 2015,
        labels: ["Kites", "Tea"],
        description: "Text",
        descriptionLanguage: "es",
      },
    ]);
  });

  it.each([
    ["2015", 2015],
    ["2015.0", 2015],
    ["01.02.2015", 2015],
    ["1/2/2015", 2015],
    ["03/2015", 2015],
    ["2015-03-01", 2015],
    ["2015-03-01T00:00:00Z", 2015],
    ["2015/03/01", 2015],
  ])("reads the year of %s", (cell, foundedYear) => {
    expect(read(`name,founded year\nLantern,${cell}\n`)).toMatchObject({ coops: [{ foundedYear }], leftOut: [] });
  });

  it.each([
    ["lantern.example", "https://lantern.example"],
    ["www.lantern.example/en?x#y", "https://www.lantern.example/en?x#y"],
    ["küche.example", "https://küche.example"],
    ["lantern.example:8080", "https://lantern.example:8080"],
    ["HTTP://lantern.example", "HTTP://lantern.example"],
  ])("takes %s for the website %s", (cell, website) => {
    expect(read(`name,website\nLantern,${cell}\n`)).toMatchObject({ coops: [{ website }], leftOut: [] });
  });

  it.each([
    ["website,ftp://a.example", "must be an http:// or https:// URL"],
    ["website,https://user:secret@a.example", "must be an http:// or https:// URL"],
    ["website,info@a.example", "must be an http:// or https:// URL"],
    ["website,n/a", "says nothing"],
    ["website,-", "says nothing"],
    ["description,None", "says nothing"],
    ["country,ZZ", "is no known country"],
    ["country,Congo", "is the name of CD and CG"],
    ["founded year,1760", "is before 1761"],
    ["founded year,9999", "lies in the future"],
    ["founded year,19.5", "must be a year"],
    ["founded year,2e3", "must be a year"],
    ["founded year,0x7D0", "must be a year"],
    ["coop type,guild", "must be WORKER, PRODUCER, CONSUMER_USER, MULTI_STAKEHOLDER"],
    ["language,not a tag", "must be a BCP-47 language tag"],
  ])("leaves out %s, keeps the row, and says why", (cell, reason) => {
    const [column, value] = cell.split(",");
    const field = column === "country" ? "country[0]" : column!.replace(" ", "");
    const content = `name,${column}\nLantern,${value}\n`;
    expect(rows(content)).toEqual({ names: ["Lantern"], rejected: [] });
    const shown = column === "coop type" ? "GUILD" : value;
    expect(leftOut(content)).toEqual([`line 2: ${field} ${JSON.stringify(shown)} ${reason}`.replace("GUILD", "guild")]);
  });

  it("leaves out one of several countries, and of a list only the value that can't be read", () => {
    const content = 'name,country,services\nLantern,"Spain, Atlantis and France","Kites;a\u200bb"\n';
    expect(read(content).coops).toMatchObject([{ countries: ["ES", "FR"], labels: ["Kites"] }]);
    expect(leftOut(content)).toEqual([
      'line 2: country[1] "Atlantis" is no known country',
      'line 2: services[1] "a\\u200bb" must not hold the character U+200B',
    ]);
  });

  it("shows of a value that it leaves out the beginning, without what a terminal would act on", () => {
    const content = `name,website\nLantern,\u001b[31m${"x".repeat(100)}\n`;
    expect(leftOut(content)[0]!.length).toBeLessThan(150);
    expect(leftOut(content)[0]).not.toMatch(/\p{Control}/u);
  });

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
    expect(rows(content).rejected).toEqual(["line 3: name must not hold the character U+000D"]);
    expect(leftOut(content)).toEqual(['line 5: website "x" must be an http:// or https:// URL']);
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
    ["name,", "name is missing"],
    ["name,a\u202eb", "name must not hold the character U+202E"],
    [`id,${"x".repeat(201)}`, "id is longer than 200 characters"],
  ])("rejects %j, and says why", (cell, reason) => {
    const [column, value] = cell.split(",");
    const content = column === "name" ? `name,website\n${value},a.example\n` : `name,${column}\nLantern,${value}\n`;
    expect(rows(content)).toEqual({ names: [], rejected: [`line 2: ${reason}`] });
  });

  it("gives up on a record of more than a mebibyte, and reads on after its first line", () => {
    const long = "x".repeat(10 * 1024 * 1024);
    expect(rows(`name,website\nA,\nB,${long}\nC,\n`)).toEqual({
      names: ["A", "C"],
      rejected: ["line 3: is longer than 1024 KiB, or begins a quote that never ends"],
    });
  });
});

describe("readImportFile of people", () => {
  it("reads name, co-op, skills with levels, languages and time zone", () => {
    const content =
      "Nombre;Cooperativa;Competencias;Idiomas;Zona horaria;Correo\n" +
      'Ana Pérez;casa-uno;"React: experta|UX / UI (avanzado)|Rust";"español, pt-BR";Europe/Madrid;ana@casa.example\n';
    expect(read(content)).toMatchObject({
      format: "csv-people",
      people: [
        {
          name: "Ana Pérez",
          coop: "casa-uno",
          skills: [
            { label: "React", level: "EXPERT" },
            { label: "UX / UI", level: "ADVANCED" },
            { label: "Rust", level: "BASIC" },
          ],
          languages: ["es", "pt-BR"],
          timeZone: "Europe/Madrid",
          email: "ana@casa.example",
        },
      ],
      leftOut: [],
      notes: ["Skills without a level, taken as BASIC: 1."],
    });
  });

  it("leaves out what can't be read, and rejects a row without a name or a co-op", () => {
    const content = "name,coop,languages,time zone,email\nAna,one,Klingonese/en,Mars,x\n,one,,,\nBea,,,,\n";
    const { people, leftOut, rejected } = read(content);
    expect(people).toMatchObject([{ name: "Ana", languages: ["en"], timeZone: null, email: null }]);
    expect(leftOut.map(({ field }) => field)).toEqual(["languages[0]", "timezone", "email"]);
    expect(rejected).toMatchObject([
      { place: "line 3", reason: "name is missing" },
      { place: "line 4", reason: "coop is missing" },
    ]);
  });
});
