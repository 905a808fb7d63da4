/** A frame's head takes two bytes up to the first length, four up to the second, and ten beyond. */
const [maxShort, maxMedium] = [125, 65_535];

/** A whole text frame that is not masked. Source: RFC 6455, "Base Framing Protocol" */
const wholeText = 0x81;

const closingBrace = 0x7d;
const brace = Buffer.from([closingBrace]);

/** What stands before the answer in each message of an operation. Source: graphql-transport-ws, "Next" */
export function nextPrefix(id: string): Buffer {
  return Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
}

/** What stands before the payload in a whole frame of that length, with room for what follows it. */
function frameHead(length: number, room: number): { readonly frame: Buffer; readonly headLength: number } {
  const headLength = length <= maxShort ? 2 : length <= maxMedium ? 4 : 10;
  const frame = Buffer.allocUnsafe(headLength + room);
  frame[0] = wholeText;
  if (headLength === 2) frame[1] = length;
  else if (headLength === 4) {
    frame[1] = 126;
    frame.writeUInt16BE(length, 2);
  } else {
    frame[1] = 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  return { frame, headLength };
}

/** A message with its frame, in one piece. */
export function nextFrame(prefix: Buffer, answer: Buffer): Buffer {
  const length = prefix.length + answer.length + 1;
  const { frame, headLength } = frameHead(length, length);
  frame.set(prefix, headLength);
  frame.set(answer, headLength + prefix.length);
  frame[headLength + length - 1] = closingBrace;
  return frame;
}

/** The same in pieces, of which the answer is shared with whoever else gets it: many large copies would take too much memory. */
export function nextFramePieces(prefix: Buffer, answer: Buffer): readonly Buffer[] {
  const { frame, headLength } = frameHead(prefix.length + answer.length + 1, prefix.length);
  frame.set(prefix, headLength);
  return [frame, answer, brace];
}
