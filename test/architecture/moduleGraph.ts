import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseSync, Visitor } from "oxc-parser";

/** What a module names in an import, a re-export or a type. */
export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The module of the tree that it means, by its path; null when it means a package. */
  readonly target: string | null;
}

/** What the rules of the house ask of a file. */
export interface Module {
  /** From `src` on: `gateway/planning/plan.ts`. */
  readonly path: string;
  readonly imports: readonly Import[];
  readonly readsEnvironment: boolean;
  /** How often it makes an error without a class and a code of its own. */
  readonly bareErrors: number;
  /** How often it catches an error and neither does nor says anything. */
  readonly emptyCatches: number;
  readonly errorClasses: readonly ErrorClass[];
  /** Codes that it puts into the extensions of an error itself. */
  readonly extensionCodes: readonly string[];
}

/** A class that has a code. */
export interface ErrorClass {
  readonly name: string;
  readonly code: string;
}

/** The folder whose modules are looked at. */
export const sourceFolder = fileURLToPath(new URL("../../src/", import.meta.url));

/** Every module of `src` that is written in TypeScript or JavaScript. */
export function readModules(): readonly Module[] {
  return readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(ts|js|mjs|jsx)$/.test(path))
    .sort()
    .map((path) => parseModule(path, readFileSync(`${sourceFolder}${path}`, "utf8")));
}

/** Reads one module. Imports for types alone count, and so do literal dynamic imports and re-exports. */
export function parseModule(path: string, source: string): Module {
  const { program, module, comments } = parseSync(path, source);
  const specifiers = new Set([
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
  ]);
  const seen = { readsEnvironment: false, bareErrors: 0, emptyCatches: 0 };
  const errorClasses: ErrorClass[] = [];
  const extensionCodes: string[] = [];

  new Visitor({
    ImportExpression: ({ source: request }) => {
      if (isText(request)) specifiers.add(request.value);
    },
    TSImportType: ({ source: request }) => {
      specifiers.add(request.value);
    },
    ImportDeclaration: ({ source: request, specifiers: names }) => {
      const isProcess = /^(node:)?process$/.test(request.value);
      if (isProcess && names.some((name) => "imported" in name && nameOf(name.imported) === "env")) {
        seen.readsEnvironment = true;
      }
    },
    MemberExpression: ({ object, property }) => {
      if (nameOf(property) === "env" && /^process$/.test(lastName(object))) seen.readsEnvironment = true;
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== "ObjectPattern" || !init || lastName(init) !== "process") return;
      if (id.properties.some((property) => "key" in property && nameOf(property.key) === "env")) {
        seen.readsEnvironment = true;
      }
    },
    NewExpression: ({ callee }) => {
      if (/^([A-Z][a-z]+)?Error$/.test(nameOf(callee)) && nameOf(callee) in globalThis) seen.bareErrors++;
    },
    CatchClause: ({ body }) => {
      const isSilent = !comments.some(({ start, end }) => start > body.start && end < body.end);
      if (body.body.length === 0 && isSilent) seen.emptyCatches++;
    },
    ClassDeclaration: ({ id, body }) => {
      const code = body.body.find((member) => member.type === "PropertyDefinition" && nameOf(member.key) === "code");
      const value = code && "value" in code ? code.value : null;
      if (id && value && isText(value)) errorClasses.push({ name: id.name, code: value.value });
    },
    Property: ({ key, value }) => {
      if (nameOf(key) !== "extensions" || value.type !== "ObjectExpression") return;
      for (const property of value.properties) {
        if ("key" in property && nameOf(property.key) === "code" && isText(property.value)) {
          extensionCodes.push(property.value.value);
        }
      }
    },
  }).visit(program);

  const imports = [...specifiers].map((specifier) => ({ specifier, target: resolve(path, specifier) }));
  return { path, imports, ...seen, errorClasses, extensionCodes };
}

/** The path that a relative specifier means; one that leaves `src` begins with `../`. */
function resolve(from: string, specifier: string): string | null {
  return /^\.{1,2}\//.test(specifier) ? posix.join(posix.dirname(from), specifier) : null;
}

interface SyntaxNode {
  readonly type: string;
}

function isText(node: SyntaxNode): node is { readonly type: "Literal"; readonly value: string } {
  return node.type === "Literal" && "value" in node && typeof node.value === "string";
}

/** The name that an identifier or a literal key says, empty for all else. */
function nameOf(node: SyntaxNode): string {
  if (isText(node)) return node.value;
  return "name" in node && typeof node.name === "string" ? node.name : "";
}

/** `process` for `process` and for `globalThis.process`. */
function lastName(node: SyntaxNode): string {
  return "property" in node ? nameOf(node.property as SyntaxNode) : nameOf(node);
}
