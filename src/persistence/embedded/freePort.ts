import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";

/**
 * A port of 127.0.0.1 that was free a moment ago; another program may take it before its user does.
 *
 * @param wanted the one to prefer when it is free; 0 for none
 */
export async function freePort(wanted = 0): Promise<number> {
  const server = createServer().listen(wanted, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (problem) {
    if (wanted === 0) throw problem;
    return freePort();
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
