import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens where sockets can be upgraded, and tells `happen` what is posted to `/event`: how peers learn of an event. */
export async function answerPosts(happen: (body: string) => void): Promise<Server> {
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    happen(body);
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

/** What a started server is waited for by. */
export function sayReady(server: Server): void {
  console.log(`ready http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}
