import { presentError } from "../../errors/presentError.ts";
import type { BegunScope, OperationResult, ReadOperation } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";

/** Runs a query or a mutation, and ends its scope. A fault of ours is an answer too, that says so: logged, and masked. */
export async function runOperation(
  { operation, variables, runtime }: ReadOperation,
  scope: BegunScope,
  log: Log,
): Promise<OperationResult> {
  try {
    return await runtime.run(operation, variables, scope);
  } catch (error) {
    const logged = (cause: unknown, errorId: string) => log.error({ err: cause, errorId }, "an operation failed");
    const presented = presentError({ message: "", originalError: error as Error }, logged);
    return { data: null, errors: [presented], isRefused: true };
  } finally {
    scope.end();
  }
}
