import { describe, expect, it } from "@jest/globals";
import * as ws from "ws";
import {
  nextFrameLength,
  nextFramePieces,
  nextPrefix,
  writeNextFrame,
} from "../../../src/transport/websocket/frames.ts";

/** Of `ws`, which its types leave out: frames a message. */
const { Sender } = ws as unknown as { Sender: { frame(message: Buffer, options: object): readonly Buffer[] } };

const prefix = nextPrefix('a "1"');

/** The message as `ws` frames it. */
function framedByWs(answer: Buffer): Buffer {
  const message = Buffer.concat([prefix, answer, Buffer.from("}")]);
  return Buffer.concat(Sender.frame(message, { fin: true, rsv1: false, opcode: 1, mask: false, readOnly: true }));
}

describe("the frame of an answer", () => {
  it("begins with the operation's id as JSON", () => {
    expect(prefix.toString()).toBe('{"id":"a \\"1\\"","type":"next","payload":');
  });

  const ends = [125, 126, 65_535, 65_536].map((length) => length - prefix.length - 1);
  it.each([2, ...ends, 300_000])("is what ws makes of it, in one piece or in several, with %i bytes", (length) => {
    const answer = Buffer.alloc(length, "é");
    const room = Buffer.alloc(nextFrameLength(prefix, answer) + 3);
    expect(writeNextFrame(room, 3, prefix, answer)).toBe(room.length);
    expect(room.subarray(3).equals(framedByWs(answer))).toBe(true);
    expect(Buffer.concat(nextFramePieces(prefix, answer)).equals(framedByWs(answer))).toBe(true);
  });
});
