import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { WebSocketServer } from "ws";
import { answerPosts, sayReady } from "./answerPosts.ts";

/**
 * `graphql-ws` as it comes: an `execute` for each subscriber and event. Its resolvers read properties of an object that is there
 * already, and nothing else.
 */
const schema = buildSchema(`
  type Query { _: Boolean }
  type Subscription { opportunityShared(filter: OpportunityFilter, after: String): Event! }
  input OpportunityFilter { countries: [String!] }
  type Event { eventId: ID! cursor: String! at: String! opportunity: Opportunity }
  type Opportunity { id: ID! title: String! client: Client }
  type Client { name: String! }
`);

const subscribers = new Set<(event: object) => void>();

/** Events for one subscriber; those that come while it is busy wait. */
async function* events(): AsyncGenerator<object> {
  const waiting: object[] = [];
  let wake = (): void => {};
  const take = (event: object): void => {
    waiting.push(event);
    wake();
  };
  subscribers.add(take);
  try {
    for (;;) {
      if (waiting.length > 0) yield waiting.shift()!;
      else await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    subscribers.delete(take);
  }
}

const server = await answerPosts((body) => {
  const event = JSON.parse(body) as object;
  for (const take of subscribers) take(event);
});
const sockets = new WebSocketServer({ server, path: "/graphql" });
// biome-ignore lint/correctness/useHookAtTopLevel: it has nothing to do with React
useServer({ schema, roots: { subscription: { opportunityShared: events } } }, sockets);
sayReady(server);
