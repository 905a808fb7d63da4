import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { extname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, gzip, constants as zlib } from "node:zlib";
import { type Coding, chooseCoding } from "./compressAnswer.ts";

export interface StaticFilesOptions {
  /** The URL path that the folder stands for, without a slash at its end: `/graphiql`. */
  readonly at: string;
  /** Sent with every file, the Content-Security-Policy for one: a worker obeys its own file's policy, not the page's. */
  readonly headers?: OutgoingHttpHeaders;
}

/**
 * Answers a request whose path is `at` or under it; false, and nothing is sent, when it is not.
 *
 * @param path of the request's URL, as it came: not decoded, without the query
 */
export type StaticFiles = (request: IncomingMessage, response: ServerResponse, path: string) => Promise<boolean>;

interface StaticFile {
  readonly bytes: Buffer;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
  /** Filled at the first request for each, so at most two for a file. */
  readonly compressed: Map<Coding, Promise<Buffer>>;
}

const indexPage = "index.html";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
};

/** Brotli's best costs seconds for the largest script; this costs a tenth of one. */
const brotliOptions = { params: { [zlib.BROTLI_PARAM_QUALITY]: 5 } };

const compress: Readonly<Record<Coding, (bytes: Buffer) => Promise<Buffer>>> = {
  br: (bytes) => promisify(brotliCompress)(bytes, brotliOptions),
  gzip: (bytes) => promisify(gzip)(bytes),
};

/**
 * Serves the files that stand in a folder now, from memory; later changes of the folder are not seen.
 *
 * A path is looked up in a map and never meets the file system, so no path leads out of the folder. `at` itself is
 * sent on to `at/`, which is index.html, so that the page's relative URLs work. What is under `assets/` has its hash
 * in its name and is cached for good; everything else is asked for again with its ETag.
 *
 * Without an index.html in the folder every answer is a 503 that names the remedy.
 *
 * @throws what the file system says when the folder is there and can't be read
 */
export async function createStaticFiles(
  folder: URL | string,
  { at, headers = {} }: StaticFilesOptions,
): Promise<StaticFiles> {
  const files = await readFiles(folder instanceof URL ? fileURLToPath(folder) : folder);
  return async (request, response, path) => {
    if (path !== at && !path.startsWith(`${at}/`)) return false;
    if (request.method !== "GET" && request.method !== "HEAD") {
      sendText(response, 405, "Only GET and HEAD.", { Allow: "GET, HEAD" });
    } else if (!files.has(indexPage)) {
      sendText(response, 503, "This page isn't built. Run: npm run build");
    } else if (path === at) {
      // Relative, so that it holds behind a proxy's prefix; and not for good, as browsers never forget a 308.
      sendText(response, 307, "", { Location: `${at.slice(at.lastIndexOf("/") + 1)}/` });
    } else {
      const file = files.get(path.slice(at.length + 1) || indexPage);
      if (file) await sendFile(request, response, file, headers);
      else sendText(response, 404, "Not found.");
    }
    return true;
  };
}

async function readFiles(folder: string): Promise<ReadonlyMap<string, StaticFile>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    await Promise.all(
      paths.map(async (path): Promise<[string, StaticFile]> => {
        const name = relative(folder, path).split(sep).join("/");
        return [name, staticFile(name, await readFile(path))];
      }),
    ),
  );
}

function staticFile(name: string, bytes: Buffer): StaticFile {
  return {
    bytes,
    type: types[extname(name)] ?? "application/octet-stream",
    // Weak, as the compressed forms share it.
    etag: `W/"${createHash("sha256").update(bytes).digest("base64url")}"`,
    cacheControl: name.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    compressed: new Map(),
  };
}

async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: StaticFile,
  headers: OutgoingHttpHeaders,
): Promise<void> {
  const common = { ...headers, ETag: file.etag, "Cache-Control": file.cacheControl, Vary: "Accept-Encoding" };
  if (isKnown(file.etag, request.headers["if-none-match"])) {
    response.writeHead(304, common).end();
    return;
  }
  const isPacked = file.type.startsWith("font/woff");
  const coding = isPacked ? null : chooseCoding(request.headers["accept-encoding"]);
  const body = coding === null ? file.bytes : await compressedForm(file, coding);
  response.writeHead(200, {
    ...common,
    "Content-Type": file.type,
    "Content-Length": body.length,
    ...(coding !== null && { "Content-Encoding": coding }),
  });
  response.end(body);
}

/** Source: RFC 9110, "If-None-Match": a list, compared weakly. */
function isKnown(etag: string, ifNoneMatch = ""): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.split(",").some((tag) => tag.trim() === "*" || opaque(tag) === opaque(etag));
}

function compressedForm(file: StaticFile, coding: Coding): Promise<Buffer> {
  const form = file.compressed.get(coding) ?? compress[coding](file.bytes);
  file.compressed.set(coding, form);
  return form;
}

/** Node leaves the text away when the request is a HEAD. */
function sendText(response: ServerResponse, status: number, text: string, headers: OutgoingHttpHeaders = {}): void {
  response.writeHead(status, {
    ...headers,
    "Content-Type": "text/plain; charset=utf-8",
  });
  response.end(text);
}
