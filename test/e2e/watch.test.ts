import { expect, it } from "@jest/globals";
import { Program } from "../support/program.ts";
import { startSocketPartner } from "../support/socketPartner.ts";

const evil = "\u001b[2Jgone\u009b\u202e";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come
const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/;

it("nothing that a server says steers the terminal of patio watch: its events, its errors, its end", async () => {
  const opportunity = { title: evil };
  await using server = await startSocketPartner((sender, { type, id }) => {
    if (type === "connection_init") sender.send({ type: "connection_ack" });
    if (type !== "subscribe") return;
    const event = { eventId: "1", cursor: "first", at: "2026-11-24T19:30:00Z", opportunity };
    sender.send({
      ...{ type: "next", id: id! },
      payload: { data: { opportunityShared: event }, errors: [{ message: `not whole: ${evil}` }] },
    });
    sender.send({ type: "error", id: id!, payload: [{ message: `over: ${evil}`, extensions: { code: evil } }] });
  });
  await using watch = new Program({}, ["watch", "--url", server.url, "--json", "--after", "begun"]);
  const { code, output, errors } = await watch.ended();
  expect([code, output.length]).toEqual([1, 1]);
  expect(JSON.parse(output[0]!)).toMatchObject({ opportunity });
  expect(errors).toEqual([
    `patio: following ${server.url}`,
    "patio: an event is not whole: not whole: [2Jgone",
    expect.stringContaining("patio: over: [2Jgone Go on with --after first"),
  ]);
  expect([...output, ...errors].filter((line) => steering.test(line))).toEqual([]);
});
