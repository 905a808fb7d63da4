import { Crowd, type Order, type Reply } from "./crowd.ts";

/** The process that holds the sockets: each message is an order, and each order gets one reply. */
const crowd = new Crowd();

process.on("message", (order: Order) => {
  crowd.obey(order).then(
    (ok) => process.send!({ ok } satisfies Reply),
    (error: Error) => process.send!({ failed: error.message } satisfies Reply),
  );
});
process.on("disconnect", () => process.exit());
