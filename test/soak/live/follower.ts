import { LiveClient, type LiveDocument } from "../../../src/client/liveClient.ts";
import { encodeNodeId } from "../../../src/domain/shared/nodeId.ts";
import type { House } from "./house.ts";
import { Line } from "./line.ts";
import type { LogRow } from "./readLog.ts";

/** What a follower asks for, and which events of the log it must hear of. */
interface Interest {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly isAnonymous: boolean;
  readonly wants: (row: LogRow) => boolean;
}

/** Well below what a pause lasts at most, so that some clients find out that nobody answers. */
const pingEveryMs = 2_000;
const waitMs = 200;

/** A client that keeps what it hears, from a place of the log to the end of the soak. */
export class Follower {
  readonly name: string;
  readonly line = new Line();
  /** Ids of events, as they were handed on. */
  readonly heard: string[] = [];
  /** What must not happen: gaps, errors, an end. */
  readonly complaints: string[] = [];
  readonly wants: Interest["wants"];
  readonly stop: () => void;
  connections = 0;

  constructor(name: string, url: string, token: string, interest: Interest, after: string) {
    this.name = name;
    this.wants = interest.wants;
    const client = new LiveClient({
      ...{ url, webSocket: this.line.webSocket, pingEveryMs, waitMs },
      ...(!interest.isAnonymous && { token }),
      onConnected: () => this.connections++,
    });
    const document: LiveDocument<Told, { after: string }> = interest.document;
    const following = client.subscribe(
      document,
      { ...interest.variables, after },
      {
        next: ({ data, errors }) => this.#next(data ?? null, errors),
        gap: (reason) => this.complaints.push(`gap: ${reason}`),
        error: (error) => this.complaints.push(`ended: ${error.message}`),
        complete: () => this.complaints.push("completed"),
      },
    );
    this.stop = () => following.stop();
  }

  #next(data: Told | null, errors: unknown): void {
    const [event] = Object.values(data ?? {});
    if (event && !errors) this.heard.push(event.eventId);
    else this.complaints.push(`answered with ${JSON.stringify(errors).slice(0, 200)}`);
  }
}

type Told = Readonly<Record<string, { readonly eventId: string } | null>>;

/** So many clients with different interests, half of them on each instance. */
export function follow({ instances, operatorToken, requestKeys }: House, count: number, after: string): Follower[] {
  return Array.from({ length: count }, (_, index) => {
    const instance = instances[index % 2]!;
    const interest = interests[Math.floor(index / 2) % interests.length]!(requestKeys[index % requestKeys.length]!);
    return new Follower(`${index} (instance ${instance.name})`, instance.url, operatorToken, interest, after);
  });
}

const interests: readonly ((requestKey: string) => Interest)[] = [
  () => ({
    document: "subscription ($after: String) { activity(after: $after) { eventId cursor kind subject { id } } }",
    variables: {},
    isAnonymous: false,
    wants: () => true,
  }),
  () => ({
    document:
      "subscription ($after: String) { activity(kinds: [SEAT_OPENED, OPPORTUNITY_CHANGED], after: $after) { eventId cursor } }",
    variables: {},
    isAnonymous: false,
    wants: ({ kind }) => kind === "SEAT_OPENED" || kind === "OPPORTUNITY_CHANGED",
  }),
  () => ({
    document:
      "subscription ($after: String) { opportunityShared(after: $after) { eventId cursor opportunity { title client { name } } } }",
    variables: {},
    isAnonymous: false,
    wants: ({ kind }) => kind === "OPPORTUNITY_SHARED",
  }),
  (key) => ({
    document:
      "subscription ($id: ID!, $after: String) { opportunityChanged(id: $id, after: $after) { eventId cursor at } }",
    variables: { id: encodeNodeId("Opportunity", key) },
    isAnonymous: true,
    wants: ({ topic }) => topic === `Opportunity:${key}`,
  }),
];
