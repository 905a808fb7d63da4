/**
 * Bundles GraphiQL into dist/console/graphiql/, unless what stands there is newer than its sources.
 *
 * It runs before every start, so the common case reads only the dates of files, and esbuild is loaded
 * when there is something to build. index.html is written last: a folder without it isn't built.
 */
import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const project = fileURLToPath(new URL("../../", import.meta.url));
const source = join(project, "src/console/graphiql");
const target = join(project, "dist/console/graphiql");
const page = "index.html";

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const inside = (folder) => readdirSync(folder, { recursive: true }).map((path) => join(folder, path));

/** Folders count too: their dates tell of files that are gone. */
function isBuilt() {
  const inputs = [join(project, "package-lock.json"), import.meta.filename, source, ...inside(source)];
  const builtAt = changedAt(join(target, page));
  return inputs.every((input) => changedAt(input) < builtAt);
}

/** GraphiQL's one style sheet holds Monaco's too, so those that Monaco's modules import would come a second time. */
const withoutMonacoStyles = {
  name: "without-monaco-styles",
  setup: (build) => build.onLoad({ filter: /monaco-editor\/esm\/.*\.css$/ }, () => ({ contents: "", loader: "empty" })),
};

/** GraphiQL's style sheet carries its fonts as data: URLs. As files, a browser takes only those it draws with. */
const fontsAsFiles = {
  name: "fonts-as-files",
  setup(build) {
    let count = 0;
    build.onResolve({ filter: /^data:font\// }, ({ path: url }) => {
      const [, format, base64] = /^data:font\/(\w+);base64,(.+)$/.exec(url);
      return { path: `font${++count}.${format}`, namespace: "font", pluginData: Buffer.from(base64, "base64") };
    });
    build.onLoad({ filter: /./, namespace: "font" }, ({ pluginData }) => ({ contents: pluginData, loader: "file" }));
  },
};

/** GraphiQL asks for these two under names that stand for CommonJS files, whose exports splitting loses. */
const prettierAsModules = {
  "prettier/parser-babel": "prettier/plugins/babel",
  "prettier/parser-graphql": "prettier/plugins/graphql",
};

async function bundle() {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: {
      main: join(source, "main.jsx"),
      "editor.worker": "monaco-editor/esm/vs/editor/editor.worker.js",
      "json.worker": "monaco-editor/esm/vs/language/json/json.worker.js",
      "graphql.worker": "monaco-graphql/esm/graphql.worker.js",
    },
    outdir: target,
    chunkNames: "assets/[name]-[hash]",
    assetNames: "assets/[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".graphql": "text" },
    alias: prettierAsModules,
    plugins: [withoutMonacoStyles, fontsAsFiles],
    write: false,
  });
  return outputFiles;
}

/** Two starts at once write the same bytes, and neither removes what the other needs. */
function write(files) {
  for (const { path, contents } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
  }
  const current = new Set(files.map(({ path }) => path)).add(join(target, page));
  for (const path of inside(target)) {
    if (statSync(path).isFile() && !current.has(path)) rmSync(path);
  }
  for (const name of ["icon.svg", page]) copyFileSync(join(source, name), join(target, name));
}

if (!isBuilt()) {
  const startedAt = performance.now();
  const files = await bundle();
  write(files);
  const megabytes = files.reduce((bytes, { contents }) => bytes + contents.length, 0) / 1e6;
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`GraphiQL is bundled: ${megabytes.toFixed(1)} MB in ${seconds.toFixed(1)} s.`);
}
