import { leastNodeVersion, nodeIsTooOld } from "../nodeVersion.ts";

if (nodeIsTooOld()) {
  console.error(
    `patio: Node.js ${process.versions.node} is older than ${leastNodeVersion}. Use npm run patio, which brings the right one.`,
  );
  process.exit(1);
}

// Loaded after the check: an older Node.js can't even read it.
const { runProgram } = await import("./program.ts");
await runProgram(process.argv.slice(2));
