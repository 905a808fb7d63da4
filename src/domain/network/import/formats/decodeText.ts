import chardet from "chardet";
import iconv from "iconv-lite";

const westernNames: ReadonlySet<string> = new Set(["ISO-8859-1", "windows-1252"]);
/** Points of 100 that another encoding must be ahead of the Western one. */
const clearlyBetter = 20;

export interface DecodedText {
  readonly text: string;
  /** As IANA names it: `UTF-8`, `UTF-16LE`, `windows-1252`. */
  readonly encoding: string;
}

/** Bytes that are looked at to guess an encoding. */
const sampledBytes = 64 * 1024;
/** Of 100 bytes of one parity, those that are 0 in UTF-16 at least: more than stray ones, fewer than Latin text has. */
const leastZeros = 20;

/**
 * Reads the bytes of a file as text: as UTF-8 or UTF-16, with a byte order mark or without, else in the older encoding that
 * fits best. UTF-8 with some broken bytes stays UTF-8; they become U+FFFD, which rows refuse.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return decodedAs(wide, bytes);
  const text = new TextDecoder("utf-8").decode(bytes);
  if (!text.includes("\uFFFD") || isMostlyUtf8(text)) return { text, encoding: "UTF-8" };
  return decodedAs(olderEncodingOf(bytes), bytes);
}

function decodedAs(encoding: string, bytes: Uint8Array): DecodedText {
  return { text: iconv.decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), encoding), encoding };
}

/** By a byte order mark, else by the zeros that every Latin letter, comma and line end has in its upper byte. */
function wideEncodingOf(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  const pairs = Math.floor(Math.min(bytes.length, sampledBytes) / 2);
  const zeros = [0, 0];
  for (let at = 0; at < 2 * pairs; at++) if (bytes[at] === 0) zeros[at % 2]!++;
  const [even, odd] = zeros as [number, number];
  const enough = (pairs * leastZeros) / 100;
  if (pairs === 0 || bytes.length % 2 === 1) return null;
  if (odd >= enough && even === 0) return "UTF-16LE";
  return even >= enough && odd === 0 ? "UTF-16BE" : null;
}

/** Whether more of what is not ASCII could be read than not. */
function isMostlyUtf8(text: string): boolean {
  const beyondAscii = text.match(/[^\0-\x7f]/gu) ?? [];
  const broken = beyondAscii.filter((character) => character === "\uFFFD").length;
  return beyondAscii.length > 2 * broken;
}

/**
 * Western European unless another one fits clearly better: short texts tell little. ISO 8859-1 is read as Windows-1252, which has
 * letters where the former has controls.
 *
 * Source: WHATWG, "Encoding".
 */
function olderEncodingOf(bytes: Uint8Array): string {
  const guesses = chardet
    .analyse(bytes.subarray(0, sampledBytes))
    .filter(({ name }) => iconv.encodingExists(name) && !/^(?:utf|ascii)/i.test(name));
  const western = guesses.find(({ name }) => westernNames.has(name))?.confidence ?? 0;
  const [best] = guesses;
  return best === undefined || westernNames.has(best.name) || best.confidence < western + clearlyBetter
    ? "windows-1252"
    : best.name;
}
