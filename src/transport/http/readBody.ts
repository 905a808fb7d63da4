import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate } from "node:zlib";
import { parseExactly } from "../../gateway/index.ts";
import { BadRequestError } from "./http.errors.ts";

/** Bytes that a request's body may have, packed and unpacked. */
export const maxBodyBytes = 1_048_576;

const utf8 = new TextDecoder("utf-8", { fatal: true });

const unpackers = { gzip: promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) } as const;

/**
 * Reads the JSON body of a request: UTF-8, packed or not.
 *
 * @throws {BadRequestError} 400 for what is no JSON, 413 beyond the bound, 415 for another charset or packing
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  refuseCharset(request.headers["content-type"]);
  return parseJsonBody(request, await readBytes(request));
}

/**
 * The same of a body that has been read already.
 *
 * @throws {BadRequestError} as `readJsonBody`
 */
export async function parseJsonBody({ headers }: IncomingMessage, packed: Buffer): Promise<unknown> {
  refuseCharset(headers["content-type"]);
  const bytes = await unpack(packed, headers["content-encoding"]);
  try {
    return parseExactly(utf8.decode(bytes));
  } catch {
    throw new BadRequestError(400, "The body is not JSON in UTF-8.");
  }
}

/**
 * The body of a request as it came.
 *
 * @throws {BadRequestError} 413 beyond the bound
 */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  if (Number(request.headers["content-length"]) > maxBodyBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // The socket stays open for the answer when the rest is not read.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodyBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks);
}

function tooLarge(): BadRequestError {
  return new BadRequestError(413, `The body has more than ${maxBodyBytes} bytes.`);
}

async function unpack(bytes: Buffer, contentEncoding = "identity"): Promise<Buffer> {
  const encoding = contentEncoding.toLowerCase();
  if (encoding === "identity" || encoding === "") return bytes;
  if (!Object.hasOwn(unpackers, encoding))
    throw new BadRequestError(415, "The content encoding must be gzip, deflate or br.");
  try {
    return await unpackers[encoding as keyof typeof unpackers](bytes, { maxOutputLength: maxBodyBytes });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE") {
      throw new BadRequestError(413, `The unpacked body has more than ${maxBodyBytes} bytes.`);
    }
    throw new BadRequestError(400, `The body is not ${encoding}.`);
  }
}

function refuseCharset(contentType = ""): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(contentType)?.[1];
  if (charset && !/^utf-?8$/i.test(charset)) throw new BadRequestError(415, "The charset must be utf-8.");
}
