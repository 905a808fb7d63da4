/**
 * Everything that can be said of the project without trying it out: `npm run check`. Each step is a line
 * with its time, and the end of what it said when it failed. All steps run, whatever failed before.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../", import.meta.url));
const tailLines = 60;

const node = ["node", "--experimental-vm-modules", "--no-warnings"];
const jest = [...node, "node_modules/jest/bin/jest.js", "--ci"];

/** The project's own settings without what starts PostgreSQL: these tests read the sources alone. */
function withoutDatabase() {
  const { globalSetup, globalTeardown, ...settings } = JSON.parse(
    readFileSync(join(root, "package.json"), "utf8"),
  ).jest;
  return JSON.stringify({ ...settings, rootDir: root });
}

/** A step is commands that run one after the other until one fails. */
const steps = {
  types: [["tsc"]],
  "lint and format": [["biome", "check", ".", "--error-on-warnings", "--reporter=concise"]],
  layers: [[...jest, "--config", withoutDatabase(), "test/architecture"]],
  "schema drift": [
    ["node", "src/build.mjs"],
    ["node", "dist/cli/main.js", "schema", "--check"],
  ],
  "codegen drift": [["graphql-codegen", "--config", "codegen.yml", "--check"]],
  "migration drift": [[...jest, "test/integration/migrations.test.ts"]],
};

/** The tools of the project before those of the machine: its Node.js is the newer one. */
const env = {
  ...process.env,
  PATH: [join(root, "node_modules/.bin"), process.env.PATH].join(delimiter),
  NO_COLOR: "1",
};

/** @returns what the command wrote, and whether it went well */
function run([program, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (output += text));
    child.on("error", (error) => resolve({ ok: false, output: error.message }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

async function runStep(commands) {
  for (const command of commands) {
    const { ok, output } = await run(command);
    if (!ok) return { ok, output };
  }
  return { ok: true, output: "" };
}

const failed = [];
for (const [name, commands] of Object.entries(steps)) {
  const startedAt = performance.now();
  const { ok, output } = await runStep(commands);
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(`${ok ? "ok    " : "FAILED"}  ${name.padEnd(16)} ${seconds.padStart(5)} s`);
  if (ok) continue;
  failed.push(name);
  console.log(output.trimEnd().split("\n").slice(-tailLines).join("\n").replace(/^/gm, "  | "));
}
if (failed.length > 0) {
  console.log(`The check failed: ${failed.join(", ")}. npm run fix mends format, schema and codegen.`);
  process.exitCode = 1;
}
