import { LiveClient, type LiveDocument } from "../../src/client/liveClient.ts";
import { poll } from "../../src/persistence/embedded/poll.ts";
import { post } from "./program.ts";

/** An event, as far as these tests tell one from another. */
export interface Told {
  readonly eventId: string;
  /** The same at every instance. */
  readonly cursor: string;
  readonly kind: string;
  readonly subject: { readonly title?: string } | null;
}

interface Data {
  readonly activity: Told | null;
}
type Variables = { readonly after?: string | null };

const fields = "eventId cursor kind subject { ... on Opportunity { title } }";
const document: LiveDocument<Data, Variables> =
  `subscription ($after: String) { activity(after: $after) { ${fields} } }`;

/** All that happens, as a client of one instance follows it over however many connections. */
export interface FollowedActivity extends Disposable {
  /** What the client passed on. */
  readonly told: readonly Told[];
  /** What came over the wire: events that the client knew already are among them. */
  readonly sent: readonly Told[];
  /** The codes with which connections ended. */
  readonly closings: readonly number[];
  /** What came beside events: gaps, and why it ended. */
  readonly troubles: readonly unknown[];
  /** How many connections were made so far. */
  readonly connections: number;
}

export function followActivity(url: string, token: string, after: string): FollowedActivity {
  const [told, sent, closings, troubles]: [Told[], Told[], number[], unknown[]] = [[], [], [], []];
  let connections = 0;
  const client = new LiveClient({
    url,
    token,
    waitMs: 50,
    webSocket: recording(sent),
    onConnected: () => connections++,
    onAway: (code) => closings.push(code),
  });
  const following = client.subscribe(
    document,
    { after },
    {
      next: ({ data, errors }) => (data?.activity ? told.push(data.activity) : troubles.push(errors)),
      gap: (reason) => troubles.push(reason),
      error: (error) => troubles.push(error),
    },
  );
  return {
    told,
    sent,
    closings,
    troubles,
    get connections() {
      return connections;
    },
    [Symbol.dispose]: () => following.stop(),
  };
}

/** The class WebSocket, and notes every event that comes. */
function recording(sent: Told[]): typeof WebSocket {
  return class extends WebSocket {
    constructor(url: string | URL, protocols?: ConstructorParameters<typeof WebSocket>[1]) {
      super(url, protocols);
      this.addEventListener("message", ({ data }) => {
        const { type, payload } = JSON.parse(String(data));
        if (type === "next" && payload.data?.activity) sent.push(payload.data.activity);
      });
    }
  };
}

/** Where the log ends now: what happens from here on stands behind it. */
export async function endOfLog(url: string, token: string): Promise<string> {
  const { body } = await post(url, "{ events(last: 1) { pageInfo { endCursor } } }", token);
  return body.data.events.pageInfo.endCursor;
}

/** The log behind a cursor, in its order. */
export async function logAfter(url: string, token: string, after: string): Promise<readonly Told[]> {
  const read: Told[] = [];
  for (let [cursor, hasMore] = [after, true]; hasMore; ) {
    const query = `{ events(first: 100, after: "${cursor}") { nodes { ${fields} } pageInfo { endCursor hasNextPage } } }`;
    const { nodes, pageInfo } = (await post(url, query, token)).body.data.events;
    read.push(...nodes);
    [cursor, hasMore] = [pageInfo.endCursor, pageInfo.hasNextPage];
  }
  return read;
}

/** Resolves when it is so: the test's own time is the bound. */
export async function until(holds: () => boolean): Promise<void> {
  await poll(Number.POSITIVE_INFINITY, () => (holds() ? true : null));
}
