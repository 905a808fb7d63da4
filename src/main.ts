import { setFlagsFromString } from "node:v8";
import { leastNodeVersion, nodeIsTooOld } from "./nodeVersion.ts";

if (nodeIsTooOld()) {
  console.error(
    `patio: Node.js ${process.versions.node} is older than ${leastNodeVersion}. Start with npm start, which brings the right one.`,
  );
  process.exit(1);
}

// By its own rule V8 lets the heap grow to four times what is in use before it looks for old garbage. The less it may grow, the more
// CPU a request takes: a tenth at 50 percent.
setFlagsFromString("--heap-growing-percent=70");

// Loaded after the check: an older Node.js can't even read it.
const { serve } = await import("./app/serve.ts");
await serve();
