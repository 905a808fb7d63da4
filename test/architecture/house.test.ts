import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { errorCodes } from "../../src/errors/codes.ts";
import { parseModule, readModules, sourceFolder } from "./moduleGraph.ts";

const mostLines = 400;
const mostReadmeLines = 40;

/** Codes that stand for a whole kind of mistake, so that several classes have them. */
const sharedCodes = [
  "BAD_REQUEST",
  "BAD_USER_INPUT",
  "INTERNAL_SERVER_ERROR",
  "OPERATION_TOO_LARGE",
  "TOO_MANY_SUBSCRIPTIONS",
];

const entries = readdirSync(sourceFolder, { recursive: true, withFileTypes: true }).map((entry) => ({
  path: `${entry.parentPath}/${entry.name}`.replace(/\/{2,}/g, "/").slice(sourceFolder.length),
  isFolder: entry.isDirectory(),
}));
const folders = entries.filter(({ isFolder }) => isFolder).map(({ path }) => path);
const files = entries.filter(({ isFolder }) => !isFolder).map(({ path }) => path);
const modules = readModules();

function linesOf(path: string): number {
  return readFileSync(`${sourceFolder}${path}`, "utf8").trimEnd().split("\n").length;
}

describe("a folder of src", () => {
  it("has a README", () => {
    expect(folders.filter((folder) => !files.includes(`${folder}/README.md`))).toEqual([]);
  });

  it(`has a README of at most ${mostReadmeLines} lines`, () => {
    const readmes = files.filter((path) => basename(path) === "README.md");
    expect(readmes.filter((path) => linesOf(path) > mostReadmeLines)).toEqual([]);
  });
});

describe("a file of src", () => {
  it(`has at most ${mostLines} lines`, () => {
    expect(files.filter((path) => linesOf(path) > mostLines)).toEqual([]);
  });

  it("says in its name what is in it", () => {
    expect(files.filter((path) => /(^|[./])(utils?|helpers?|misc|common)([./]|$)/i.test(path))).toEqual([]);
  });

  it("is called index.ts only as the face of the gateway or of a context", () => {
    const indexes = files.filter((path) => basename(path) === "index.ts").map((path) => dirname(path));
    expect(indexes.filter((folder) => !/^(gateway|domain\/[^/]+)$/.test(folder))).toEqual([]);
  });
});

describe("an error", () => {
  it("has a class and a code", () => {
    expect(modules.filter(({ bareErrors }) => bareErrors > 0).map(({ path }) => path)).toEqual([]);
    expect(parseModule("a.ts", 'throw new Error("no");').bareErrors).toBe(1);
  });

  it("is never caught in silence", () => {
    expect(modules.filter(({ emptyCatches }) => emptyCatches > 0).map(({ path }) => path)).toEqual([]);
    expect(parseModule("a.ts", "try { a(); } catch {}").emptyCatches).toBe(1);
  });

  it("has a code that stands in errors/codes.ts", () => {
    const given = modules.flatMap(({ extensionCodes, errorClasses }) => [
      ...extensionCodes,
      ...errorClasses.map(({ code }) => code),
    ]);
    expect(given.filter((code) => !(code in errorCodes))).toEqual([]);
  });

  it("has a class name of its own, and a code of its own unless it is one of many mistakes", () => {
    const classes = modules.flatMap(({ errorClasses }) => errorClasses);
    expect(repeated(classes.map(({ name }) => name))).toEqual([]);
    expect(repeated(classes.map(({ code }) => code)).filter((code) => !sharedCodes.includes(code))).toEqual([]);
  });
});

function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}
