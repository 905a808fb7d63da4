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

/** Bytes of a message with its frame. */
export function nextFrameLength(prefix: Buffer, answer: Buffer): number {
  const length = messageLength(prefix, answer);
  return headLength(length) + length;
}

/** Writes a message with its frame in one piece. @returns where it ends */
export function writeNextFrame(target: Buffer, start: number, prefix: Buffer, answer: Buffer): number {
  let at = writeHead(target, start, messageLength(prefix, answer));
  target.set(prefix, at);
  at += prefix.length;
  target.set(answer, at);
  at += answer.length;
  target[at] = closingBrace;
  return at + 1;
}

/** The same in pieces, of which the answer is shared with whoever else gets it: many copies would take too much memory. */
export function nextFramePieces(prefix: Buffer, answer: Buffer): readonly Buffer[] {
  const length = messageLength(prefix, answer);
  const beginning = Buffer.allocUnsafe(headLength(length) + prefix.length);
  beginning.set(prefix, writeHead(beginning, 0, length));
  return [beginning, answer, brace];
}

function messageLength(prefix: Buffer, answer: Buffer): number {
  return prefix.length + answer.length + 1;
}

function headLength(length: number): number {
  return length <= maxShort ? 2 : length <= maxMedium ? 4 : 10;
}

/** @returns where the message begins */
function writeHead(target: Buffer, start: number, length: number): number {
  target[start] = wholeText;
  if (length <= maxShort) target[start + 1] = length;
  else if (length <= maxMedium) {
    target[start + 1] = 126;
    target.writeUInt16BE(length, start + 2);
  } else {
    target[start + 1] = 127;
    target.writeBigUInt64BE(BigInt(length), start + 2);
  }
  return start + headLength(length);
}
