import { leastNodeVersion, nodeIsTooOld } from "../nodeVersion.ts";

if (nodeIsTooOld()) {
  console.error(
    `patio: Node.js ${process.versions.node} is older than ${leastNodeVersion}. Use npm run patio, which brings the right one.`,
  );
  process.exit(1);
}

// Whoever reads the output may leave with what they wanted, as `head` does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

// Loaded after the check: an older Node.js can't even read it.
const { runProgram } = await import("./program.ts");
await runProgram(process.argv.slice(2));
