import { readFile } from "node:fs/promises";
import { Command, InvalidArgumentError } from "commander";
import { LiveClient, type LiveHandlers } from "../../client/liveClient.ts";
import { readConfig } from "../../config/config.ts";
import { describeOpportunity } from "./describeOpportunity.ts";
import { WatchOpportunitiesDocument, type WatchOpportunitiesSubscription } from "./generated/operations.ts";
import { plain, plainJson } from "./plain.ts";
import { WatchEndedError } from "./watch.errors.ts";
import { type FilterOptions, readList, readMoney, readOverlap } from "./watchOptions.ts";

interface WatchOptions extends FilterOptions {
  readonly after?: string;
  readonly url?: string;
  readonly tokenFile?: string;
  readonly json?: true;
}

/** `patio watch`: requests as they are shared, until SIGINT or SIGTERM, which tell the cursor to go on with. */
export function watchCommand(): Command {
  return new Command("watch")
    .description("Show requests as they are shared, and those that were missed since a cursor.")
    .option("--skills <slugs>", "of a seat; several with commas, any of them fits", readList)
    .option("--countries <codes>", "of the client or of a seat", readList)
    .option("--languages <tags>", "that a seat asks for", readList)
    .option("--min-budget <amount>", 'that the budget reaches, as in "10000 EUR"', readMoney)
    .option("--overlap <hours@zone>", "working hours in common, as in 3@America/Argentina/Buenos_Aires", readOverlap)
    .option("--after <cursor>", "begin behind this event, not now")
    .option("--url <url>", "where GraphQL is; on this machine at the configured port when it is not given", readUrl)
    .option("--token-file <file>", "a token, to see what members alone do")
    .option("--json", "print a line of JSON for each event")
    .action(async ({ after, url, tokenFile, json, ...filter }: WatchOptions) => {
      const token = tokenFile === undefined ? null : await readToken(tokenFile);
      const where = url ?? `http://127.0.0.1:${readConfig().port}/graphql`;
      await watch(where, { token, filter, after: after ?? null, isJson: json ?? false });
    });
}

interface Watched {
  readonly token: string | null;
  readonly filter: FilterOptions;
  readonly after: string | null;
  readonly isJson: boolean;
}

/** Ends when it is stopped, or when nobody reads the output any more. @throws {WatchEndedError} when the server wants no more of it */
async function watch(url: string, { token, filter, after, isJson }: Watched): Promise<void> {
  const say = (line: string) => console.error(`patio: ${plain(line)}`);
  let isAway = false;
  const client = new LiveClient({
    url,
    ...(token !== null && { token }),
    onConnected() {
      say(isAway ? "the connection is back." : `following ${url}`);
      isAway = false;
    },
    onAway(code, reason) {
      if (!isAway)
        say(`the connection is away (${[code, reason].filter(Boolean).join(" ")}); trying until it is back.`);
      isAway = true;
    },
  });
  const { promise: over, resolve, reject } = Promise.withResolvers<void>();
  const subscription = client.subscribe(
    WatchOpportunitiesDocument,
    { filter, after },
    {
      next: (result) => show(result, isJson, say),
      gap: (reason) => say(`requests may be missing here (${reason}).`),
      // The cursor that was given is known, and may be what is wrong.
      error: ({ message, cursor, cause }) =>
        reject(new WatchEndedError(message, cursor === after ? null : cursor, { cause })),
      complete: resolve,
    },
  );
  let isRead = true;
  const stop = () => resolve();
  const unread = () => {
    isRead = false;
    resolve();
  };
  process.once("SIGINT", stop).once("SIGTERM", stop);
  process.stdout.once("error", unread);
  try {
    await over;
    if (isRead && subscription.cursor !== null) say(`go on with --after ${subscription.cursor}`);
  } finally {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    process.stdout.off("error", unread);
    subscription.stop();
  }
}

type Told = Parameters<LiveHandlers<WatchOpportunitiesSubscription>["next"]>[0];

function show({ data, errors = [] }: Told, isJson: boolean, say: (line: string) => void): void {
  for (const { message } of errors) say(`an event is not whole: ${message}`);
  if (!data) return;
  const { opportunityShared: event } = data;
  process.stdout.write(isJson ? `${plainJson(event)}\n` : `${describeOpportunity(event)}\n\n`);
}

function readUrl(text: string): string {
  if (/^(https?|wss?):$/.test(URL.parse(text)?.protocol ?? "")) return text;
  throw new InvalidArgumentError("It must be an http: or https: URL.");
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new WatchEndedError(`${file} can't be read.`, null, { cause });
  }
}
