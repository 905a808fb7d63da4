import { doors, environmentReader, faceless, faces, layers, packageRules } from "./layers.ts";
import type { Import, Module } from "./moduleGraph.ts";

/** Every breach of the layer table, a line each: `gateway/planning/a.ts → domain/b.ts: gateway/planning may not …`. */
export function findBreaches(modules: readonly Module[]): string[] {
  return modules.flatMap((module) => [
    ...module.imports.flatMap((imported) => {
      const reason =
        imported.target === null ? ofPackage(module.path, imported) : ofModule(module.path, imported.target);
      return reason === null ? [] : [`${module.path} → ${imported.target ?? imported.specifier}: ${reason}`];
    }),
    ...(module.readsEnvironment && !isIn(module.path, environmentReader)
      ? [`${module.path}: only ${environmentReader} reads process.env`]
      : []),
  ]);
}

function ofModule(from: string, to: string): string | null {
  if (to.startsWith("../")) return "leads out of src";
  const [own, other] = [layerOf(from), layerOf(to)];
  if (own === other) return null;
  const face = faceOf(to);
  if (face !== null && !isIn(from, face) && to !== `${face}/index.ts` && !doors.includes(to))
    return `${face} is imported by its index.ts`;
  const mayImport = layers[patternOf(own)]!;
  const isOpen = mayImport.some(
    (target) => target === "*" || (target.endsWith(".ts") ? target === to : target === other),
  );
  return isOpen ? null : `${own || "main"} may not import ${other || "main"}`;
}

function ofPackage(from: string, { specifier }: Import): string | null {
  const rule = packageRules.find(({ package: name }) => namesPackage(name, specifier));
  if (!rule || rule.onlyIn.some((folder) => isIn(from, folder))) return null;
  return rule.onlyIn.length > 0 ? `only ${rule.onlyIn.join(", ")} may import ${rule.package}` : "nobody may import it";
}

function namesPackage(name: string, specifier: string): boolean {
  if (name.endsWith("/*")) return specifier.startsWith(name.slice(0, -1));
  return specifier === name || specifier.startsWith(`${name}/`);
}

/** The layer of a file: the deepest folder of the table above it, a context by its own name. */
export function layerOf(path: string): string {
  const folders = path.split("/").slice(0, -1);
  for (let depth = folders.length; depth > 0; depth--) {
    const folder = folders.slice(0, depth).join("/");
    if (patternOf(folder) in layers) return folder;
  }
  return "";
}

/** The row of the table for a layer: `domain/network` stands in the row `domain/*`. */
function patternOf(layer: string): string {
  return layer in layers ? layer : layer.replace(/\/[^/]+$/, "/*");
}

/** The folder above a file that shows only its face. */
function faceOf(path: string): string | null {
  const folders = path.split("/").slice(0, -1);
  const prefixes = folders.map((_, depth) => folders.slice(0, depth + 1).join("/"));
  return prefixes.find((prefix) => faces.some((face) => matches(prefix, face)) && !faceless.includes(prefix)) ?? null;
}

function matches(folder: string, pattern: string): boolean {
  return folder === pattern || (pattern.endsWith("/*") && new RegExp(`^${pattern.slice(0, -1)}[^/]+$`).test(folder));
}

function isIn(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}
