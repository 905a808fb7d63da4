import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Command } from "commander";
import { buildContexts } from "../app/contexts.ts";
import { compose, printPublicSchema } from "../gateway/index.ts";

/** Files of the folder `schema`: their text by their path in it. */
type SchemaFiles = ReadonlyMap<string, string>;

const projectSchema = fileURLToPath(new URL("../../schema/", import.meta.url));

const notice = "# Written by npm run schema. Change the code, not this file.\n\n";

/**
 * `patio schema`: writes the schemas that the code makes into the folder `schema`. With `--check` it
 * writes nothing and names the files that the code would write differently; exit code 1 when there are any.
 *
 * @param folder where the files are kept
 */
export function schemaCommand(folder: string = projectSchema): Command {
  return new Command("schema")
    .description("Write the schema of each subgraph, of the supergraph and of the API to schema/.")
    .option("--check", "write nothing; name the files that are not up to date, with exit code 1")
    .action(async ({ check = false }: { check?: boolean }) => {
      const files = printSchemas();
      const stale = await findStale(folder, files);
      if (check) report(stale);
      else await write(folder, files, stale);
    });
}

/** @throws {CompositionError} when the subgraphs do not compose */
function printSchemas(): SchemaFiles {
  const { sdls } = buildContexts();
  const supergraph = compose(sdls);
  return new Map(
    [
      ...sdls.map(({ name, sdl }) => [`subgraphs/${name}.graphql`, sdl] as const),
      ["supergraph.graphql", supergraph.sdl] as const,
      ["api.graphql", printPublicSchema(supergraph)] as const,
    ].map(([path, sdl]) => [path, `${notice}${sdl.trim()}\n`]),
  );
}

/** The paths of files that are missing, differ, or belong to a subgraph that is no more. */
async function findStale(folder: string, files: SchemaFiles): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of await readdir(folder, { recursive: true }).catch(nothingWhenAbsent)) {
    if (path.endsWith(".graphql")) found.set(path, await readFile(join(folder, path), "utf8"));
  }
  return [...new Set([...files.keys(), ...found.keys()])].filter((path) => files.get(path) !== found.get(path)).sort();
}

function nothingWhenAbsent(error: NodeJS.ErrnoException): string[] {
  if (error.code === "ENOENT") return [];
  throw error;
}

function report(stale: readonly string[]): void {
  if (stale.length === 0) {
    console.log("schema/ is up to date.");
    return;
  }
  for (const path of stale) console.error(`schema/${path} is not up to date.`);
  console.error("Run npm run schema and commit what it writes.");
  process.exitCode = 1;
}

async function write(folder: string, files: SchemaFiles, stale: readonly string[]): Promise<void> {
  for (const path of stale) {
    const [file, text] = [join(folder, path), files.get(path)];
    await mkdir(dirname(file), { recursive: true });
    await (text === undefined ? rm(file) : writeFile(file, text));
    console.log(`schema/${path} ${text === undefined ? "removed" : "written"}`);
  }
  if (stale.length === 0) console.log("schema/ is up to date.");
}
