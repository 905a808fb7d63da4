import { describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { LiveClient, type LiveClientOptions, type LiveDocument, LiveError } from "../../src/client/liveClient.ts";
import {
  accepting,
  type SocketMessage,
  type SocketPartner,
  type SocketSender,
  startSocketPartner,
} from "../support/socketPartner.ts";

interface Data {
  readonly told: { readonly eventId: string; readonly cursor: string } | null;
}
type Variables = { readonly after?: string | null };

const text = "subscription ($after: String) { told(after: $after) { eventId cursor } }";
const document: LiveDocument<Data, Variables> = text;

/** What a subscription was told, awaitable. */
function follow(
  partner: SocketPartner,
  after: string | null = "c0",
  { options = {}, sent = document, onNext = () => {} }: FollowOptions = {},
) {
  const told: unknown[] = [];
  const changes = new EventTarget();
  const tell = (what: unknown) => {
    told.push(what);
    changes.dispatchEvent(new Event("change"));
  };
  const client = new LiveClient({
    url: partner.url,
    waitMs: 10,
    onAway: (code) => tell(`away ${code}`),
    ...options,
  });
  const subscription = client.subscribe(
    sent,
    { after },
    {
      next: ({ data }) => {
        onNext();
        tell(data?.told?.eventId ?? null);
      },
      gap: (reason) => tell(reason),
      error: (error) => tell(error),
      complete: () => tell("complete"),
    },
  );
  return {
    subscription,
    told: async (count: number) => {
      while (told.length < count) {
        await new Promise((resolve) => changes.addEventListener("change", resolve, { once: true }));
      }
      return told;
    },
    [Symbol.dispose]: () => subscription.stop(),
  };
}

interface FollowOptions {
  readonly options?: Partial<LiveClientOptions>;
  readonly sent?: LiveDocument<Data, Variables>;
  readonly onNext?: () => void;
}

const subscribes = ({ type, payload }: SocketMessage) =>
  type === "subscribe" && (payload as { query: string }).query.startsWith("subscription");

/** The `after` of every subscription that came, in their order. */
function aftersOf(partner: SocketPartner): unknown[] {
  return partner.messages
    .filter(subscribes)
    .map(({ payload }) => (payload as { variables: Variables }).variables.after);
}

const event = (sender: SocketSender, id: string | undefined, number: number) =>
  sender.next(id, { told: { eventId: `e${number}`, cursor: `c${number}` } });

/** A server that does the nth thing on the nth subscription, and nothing more on later ones. */
function serve(...acts: readonly ((sender: SocketSender, id: string) => void)[]): Promise<SocketPartner> {
  let nth = 0;
  return startSocketPartner(
    accepting((sender, message) => {
      if (message.type === "ping") sender.send({ type: "pong" });
      if (subscribes(message)) return acts[nth++]?.(sender, message.id!);
      if (message.type !== "subscribe") return;
      sender.next(message.id, { events: { pageInfo: { endCursor: "end" } } });
      sender.send({ type: "complete", id: message.id! });
    }),
  );
}

const refusing =
  (code: string, extensions = {}) =>
  (sender: SocketSender, id: string) =>
    sender.send({ type: "error", id, payload: [{ message: "No.", extensions: { code, ...extensions } }] });

describe("patio/client", () => {
  it.each([1001, 1012, 1013, 4408, 1011, 1000])(
    "goes on behind the last event when the connection closes with %i",
    async (code) => {
      await using partner = await serve(
        (sender, id) => {
          event(sender, id, 1);
          sender.socket.close(code);
        },
        (sender, id) => event(sender, id, 2),
      );
      using following = follow(partner);
      expect(await following.told(3)).toEqual(["e1", `away ${code}`, "e2"]);
      expect(aftersOf(partner)).toEqual(["c0", "c1"]);
      expect(following.subscription.cursor).toBe("c2");
    },
  );

  it("goes on when the server is cut off without a word", async () => {
    await using partner = await serve(
      (sender) => sender.socket.terminate(),
      (sender, id) => event(sender, id, 1),
    );
    using following = follow(partner);
    expect(await following.told(2)).toEqual(["away 1006", "e1"]);
  });

  it.each([4400, 4401, 4403, 4406])(
    "ends when the connection closes with %i, and says where to go on",
    async (code) => {
      await using partner = await serve((sender) => sender.socket.close(code));
      using following = follow(partner);
      const error = (await following.told(2)).find((told) => told instanceof LiveError);
      expect(error).toMatchObject({ message: `The connection was closed: ${code}.`, code, cursor: "c0" });
    },
  );

  it("takes the end of the log as its place when it has none, and loses nothing before its first event", async () => {
    await using partner = await serve(
      (sender) => sender.socket.close(1012),
      (sender, id) => event(sender, id, 1),
    );
    using following = follow(partner, null);
    expect(await following.told(2)).toEqual(["away 1012", "e1"]);
    expect(aftersOf(partner)).toEqual(["end", "end"]);
  });

  it("tells an event once, though the server repeats it", async () => {
    await using partner = await serve((sender, id) => {
      for (const number of [1, 2, 1, 2, 3]) event(sender, id, number);
    });
    using following = follow(partner);
    expect(await following.told(3)).toEqual(["e1", "e2", "e3"]);
    expect(following.subscription.cursor).toBe("c3");
  });

  it("tells of a gap before it goes on from the end of the log, when the cursor is too old", async () => {
    await using partner = await serve(refusing("CURSOR_TOO_OLD"), (sender, id) => event(sender, id, 1));
    using following = follow(partner);
    expect(await following.told(2)).toEqual(["CURSOR_TOO_OLD", "e1"]);
    expect(aftersOf(partner)).toEqual(["c0", "end"]);
    expect(partner.handshakes).toHaveLength(1);
  });

  it("tells of a gap of a partner before the event that carries it, also when it knows that event", async () => {
    await using partner = await serve((sender, id) => {
      const data = { told: { eventId: "e1", cursor: "c1" } };
      for (let nth = 0; nth < 2; nth++) sender.send({ type: "next", id, payload: { data, extensions: { gap: true } } });
      event(sender, id, 2);
    });
    using following = follow(partner);
    expect(await following.told(4)).toEqual(["PARTNER", "e1", "PARTNER", "e2"]);
  });

  it("tells nothing more once it is stopped, though more has come", async () => {
    await using partner = await serve((sender, id) => {
      for (const number of [1, 2, 3]) event(sender, id, number);
    });
    const following = follow(partner, "c0", { onNext: () => following.subscription.stop() });
    await partner.closed();
    expect(await following.told(1)).toEqual(["e1"]);
    expect(following.subscription.cursor).toBe("c1");
  });

  it("asks nothing more when it is stopped while it asks for the end of the log", async () => {
    await using partner = await startSocketPartner(accepting(() => {}));
    const following = follow(partner, null);
    await partner.received(2);
    expect([following.subscription.stop(), following.subscription.stop()]).toEqual([true, false]);
    await partner.closed();
    expect(partner.messages.map(({ type }) => type)).toEqual(["connection_init", "subscribe", "complete"]);
  });

  it("ends with the server's errors when it is not told the end of the log", async () => {
    await using partner = await startSocketPartner(
      accepting(({ send }, { type, id }) => {
        const errors = [{ message: "No.", extensions: { code: "RATE_LIMITED" } }];
        if (type === "subscribe") send({ type: "next", id: id!, payload: { data: { events: null }, errors } });
      }),
    );
    using following = follow(partner, null);
    expect((await following.told(1))[0]).toMatchObject({
      code: "RATE_LIMITED",
      cursor: null,
      errors: [{ message: "No." }],
    });
  });

  it("ends with the server's errors and its cursor when the document does not fit another supergraph", async () => {
    await using partner = await serve(refusing("SCHEMA_RELOAD", { cursor: "c7" }));
    using following = follow(partner);
    expect((await following.told(1))[0]).toMatchObject({
      cursor: "c7",
      errors: [{ extensions: { code: "SCHEMA_RELOAD" } }],
    });
  });

  it("asks again while the server is stopping", async () => {
    await using partner = await serve(refusing("SERVICE_STOPPING"), (sender, id) => event(sender, id, 1));
    using following = follow(partner);
    expect(await following.told(2)).toContain("e1");
  });

  it("makes a new connection when two pings of the old one are not answered", async () => {
    let nth = 0;
    await using partner = await startSocketPartner(
      accepting((sender, message) => {
        if (subscribes(message) && nth++ > 0) event(sender, message.id, 1);
      }),
    );
    using following = follow(partner, "c0", { options: { pingEveryMs: 20 } });
    expect((await following.told(2)).slice(0, 2)).toEqual(["away 4499", "e1"]);
  });

  it("ends when an event has no cursor", async () => {
    await using partner = await serve((sender, id) => sender.next(id, { told: { eventId: "e1" } }));
    using following = follow(partner);
    expect((await following.told(1))[0]).toMatchObject({ message: expect.stringContaining("cursor"), cursor: "c0" });
  });

  it("refuses an address that is none at once", () => {
    expect(() => new LiveClient({ url: "/graphql" })).toThrow("Invalid URL");
  });

  it.each(["$after", "eventId", "cursor"])("refuses a document without %s at once", async (word) => {
    await using partner = await serve();
    expect(() =>
      follow(partner, null, { sent: text.replaceAll(word, "$other".slice(word[0] === "$" ? 0 : 1)) }),
    ).toThrow(`The document lacks ${word}.`);
  });

  it("ends a subscription whose handler fails, and hands the failure on", async () => {
    await using partner = await serve((sender, id) => event(sender, id, 1));
    using following = follow(partner, "c0", {
      sent: parse(text) as LiveDocument<Data, Variables>,
      onNext: () => {
        throw Object.assign(new Error("broken"), { code: "ENOENT" });
      },
    });
    expect((await following.told(1))[0]).toMatchObject({ cause: { message: "broken" }, cursor: "c1" });
  });

  it("sends its token, and closes the connection with the last subscription", async () => {
    await using partner = await serve((sender, id) => event(sender, id, 1));
    const following = follow(partner, "c0", { options: { token: "patio_1" } });
    await following.told(1);
    following.subscription.stop();
    expect(await partner.closed()).toEqual([1000]);
    expect(partner.messages[0]).toEqual({ type: "connection_init", payload: { authorization: "Bearer patio_1" } });
  });

  it("closes the connection with the last subscription after an earlier one has broken, too", async () => {
    await using partner = await serve(
      (sender) => sender.socket.terminate(),
      (sender, id) => event(sender, id, 1),
    );
    const following = follow(partner);
    await following.told(2);
    following.subscription.stop();
    expect(await partner.closed(2)).toEqual([1006, 1000]);
  });

  it("is told when the source is over", async () => {
    await using partner = await serve((sender, id) => sender.send({ type: "complete", id }));
    using following = follow(partner);
    expect(await following.told(1)).toEqual(["complete"]);
  });
});
