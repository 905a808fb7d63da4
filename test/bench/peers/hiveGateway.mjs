/**
 * Hive Gateway by its own command line, in one process: further arguments go to it as they are. It runs in the
 * folder that it is installed in; SUPERGRAPH names the file, and `ready URL` is printed when it listens.
 */
import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

/** Its command line has no port that the system chooses. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const origin = `http://127.0.0.1:${await freePort()}`;
process.argv.splice(2, 0, "supergraph", process.env.SUPERGRAPH, "--host", "127.0.0.1", "--port", new URL(origin).port);
await import("./node_modules/@graphql-hive/gateway/dist/bin.js");
while (
  !(await fetch(`${origin}/readiness`).then(
    ({ ok }) => ok,
    () => false,
  ))
)
  await pause(50);
console.log(`ready ${origin}/graphql`);
