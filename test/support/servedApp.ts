import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startApp } from "../../src/app/app.ts";
import { signingSecret } from "../../src/app/servedSubgraphs.ts";
import { type Config, readConfig } from "../../src/config/config.ts";
import { readSecret } from "../../src/persistence/secretStore.ts";
import { routerKey, routerKeyId } from "../../src/security/signingKeys.ts";
import { requestSigner, type SignRequest } from "../../src/security/signRequest.ts";
import { type TestDatabase, withDatabase } from "./database.ts";

/** The whole program in this process, with the sample network, unless a test wants none, on a database of its own. */
export interface ServedApp extends AsyncDisposable {
  readonly db: TestDatabase;
  /** `http://127.0.0.1:4000`, with another port. */
  readonly origin: string;
  readonly metricsUrl: string | null;
  readonly operatorToken: string;
  /** Signs as a router does that was given its key. */
  readonly sign: SignRequest;
}

/** Use it as `await using app = await aServedApp()`. */
export async function aServedApp(
  settings: Partial<Pick<Config, "allowPrivateSubgraphs" | "origins" | "hosts" | "metricsPort" | "sample">> = {},
): Promise<ServedApp> {
  const db = await withDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), "patio-app-"));
  const environment = { LOG_LEVEL: "silent", PORT: "0", PATIO_LEAVE_MS: "0" };
  const config = { ...readConfig(environment), databaseUrl: db.url, dataDir, ...settings };
  const server = { url: db.url, keepRunning: () => {}, stop: async () => {} };
  const app = await startApp(config, Promise.resolve(server), () => {});
  return {
    db,
    origin: new URL(app.url).origin,
    metricsUrl: app.metricsUrl,
    operatorToken: (await readFile(join(dataDir, "operator-token"), "utf8")).trim(),
    sign: requestSigner({ keyId: routerKeyId, key: routerKey(await readSecret(db.orm, signingSecret)) }),
    async [Symbol.asyncDispose]() {
      await app.stop();
      await db[Symbol.asyncDispose]();
      await rm(dataDir, { recursive: true });
    },
  };
}
