import { expect, it } from "@jest/globals";
import { Program, postmasterOf, withDataDir } from "../support/program.ts";

const timeoutMs = 60_000;
const question = JSON.stringify({ query: "{ coops(first: 1) { nodes { slug } } }" });

function ask(url: string): Promise<Response> {
  return fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body: question });
}

/** Kills the embedded PostgreSQL, and asks until it answers again; everything that was refused meanwhile. */
async function refusedInAnOutage(url: string, dataDir: string): Promise<readonly Response[]> {
  process.kill((await postmasterOf(dataDir))!, "SIGKILL");
  const refused: Response[] = [];
  for (;;) {
    const answer = await ask(url);
    if (answer.status !== 200) refused.push(answer);
    else if (refused.length > 0) return refused;
  }
}

it(
  "says DB_UNAVAILABLE and when to try again while the embedded PostgreSQL is away, and answers when it is started again",
  async () => {
    await using dataDir = await withDataDir();
    await using program = new Program({ PATIO_DATA_DIR: dataDir.path, PATIO_SAMPLE: "off" });
    const url = await program.ready();
    expect((await ask(url)).status).toBe(200);
    const killed = await postmasterOf(dataDir.path);
    for (const answer of await refusedInAnOutage(url, dataDir.path)) {
      expect(answer.status).toBe(503);
      expect(answer.headers.get("retry-after")).toMatch(/^\d+$/);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: "DB_UNAVAILABLE" } }] });
    }
    expect(await postmasterOf(dataDir.path)).not.toBe(killed);
    const { code, errors } = await program.stop("SIGTERM");
    expect(code).toBe(0);
    const said = errors.map((line) => JSON.parse(line).msg as string);
    expect(said.filter((line) => line.startsWith("the embedded PostgreSQL"))).toEqual([
      "the embedded PostgreSQL has ended and is started again",
      "the embedded PostgreSQL answers again",
    ]);
  },
  timeoutMs,
);
