import { type DocumentNode, getOperationAST, type OperationDefinitionNode, parse } from "graphql";
import {
  beginScope,
  compose,
  createRuntime,
  type RemoteSubgraph,
  type Runtime,
  remoteSubgraph,
} from "../../../src/gateway/index.ts";
import { locales } from "./operation.ts";
import { sdlsAt } from "./schemas.ts";

/** A gateway in this process, its subgraphs over HTTP with all their limits. */
export interface OpenGateway {
  readonly runtime: Runtime;
  readonly subgraphs: readonly RemoteSubgraph[];
}

/** @param origin where the subgraphs are served */
export function openGateway(origin: string): OpenGateway {
  const sdls = sdlsAt(origin);
  const subgraphs = sdls.map(({ name, url }) => remoteSubgraph({ name, url, allowPrivate: true }));
  return { runtime: createRuntime(compose(sdls), subgraphs), subgraphs };
}

export interface ParsedOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

export function parseOperation(text: string): ParsedOperation {
  const document = parse(text, { noLocation: true });
  return { document, operation: getOperationAST(document)! };
}

/**
 * Runs an operation as often as wanted, one after the other in each of the languages at once.
 *
 * @param next gives the runtime for the next operation; null ends it
 * @throws {Error} at an answer with errors
 */
export async function runInTurn(asked: ParsedOperation, next: () => Runtime | null): Promise<void> {
  const runInLanguage = async (locale: string) => {
    for (let runtime = next(); runtime !== null; runtime = next()) {
      const { data, errors } = await runtime.run(asked, { locale }, beginScope(null, {}));
      if (data === null || errors.length > 0) throw new Error(`An answer isn't whole: ${JSON.stringify(errors)}`);
    }
  };
  await Promise.all(locales.map(runInLanguage));
}

/** The same for one runtime and a number of operations. */
export function runTimes(asked: ParsedOperation, runtime: Runtime, times: number): Promise<void> {
  let left = times;
  return runInTurn(asked, () => (left-- > 0 ? runtime : null));
}
