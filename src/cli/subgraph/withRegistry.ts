import { userInfo } from "node:os";
import { type OpenRegistry, openRegistry } from "../../app/openRegistry.ts";
import { readConfig } from "../../config/config.ts";

/** Runs `work` with the registry in the configured database, and closes that whatever happens. */
export async function withRegistry<Result>(work: (registry: OpenRegistry) => Promise<Result>): Promise<Result> {
  const registry = await openRegistry(readConfig(), `cli:${userName()}`);
  try {
    return await work(registry);
  } finally {
    await registry.close();
  }
}

/** As the system knows whoever runs this process; `unknown` when it does not, as in some containers. */
function userName(): string {
  try {
    return userInfo().username;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).syscall !== "uv_os_get_passwd") throw error;
    return "unknown";
  }
}
