import { execFile } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from "node:http";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { parse } from "graphql";
import { createLog } from "../../src/observability/log.ts";
import { listen } from "../../src/transport/http/httpServer.ts";
import { createStaticFiles } from "../../src/transport/http/staticFiles.ts";

const folder = new URL("../../dist/console/graphiql/", import.meta.url);
const examples = new URL("../../src/console/graphiql/examples/", import.meta.url);

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

interface Site extends AsyncDisposable {
  /** Sends the path as it stands: nothing in between resolves its dots or decodes it. */
  ask(path: string, options?: { method?: string; headers?: OutgoingHttpHeaders }): Promise<Answer>;
}

async function aSite(served: URL = folder): Promise<Site> {
  const serve = await createStaticFiles(served, { at: "/graphiql", headers: { "X-Of-The-Page": "yes" } });
  const http = await listen({
    ...{ host: "127.0.0.1", port: 0, pages: serve, log: createLog("silent") },
    graphql: async (_, response) => void response.end(),
    isReady: async () => true,
  });
  const { port } = new URL(http.origin);
  return {
    async ask(path, { method = "GET", headers = {} } = {}) {
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }).end();
      const [answer] = await once(sent, "response");
      return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(await answer.toArray()) };
    },
    async [Symbol.asyncDispose]() {
      await http.stop(0);
    },
  };
}

/** What a file makes a browser load: attributes of the page, url() of a style sheet, imports and workers of a script. */
function references(path: string, text: string): string[] {
  const patterns: Record<string, RegExp> = {
    html: /(?:src|href)="([^"]+)"/g,
    css: /url\(["']?([^"')]+)["']?\)|@import\s*["']([^"']+)["']/g,
    js: /(?:\bfrom|\bimport\(?)"((?:\w+:|\.{0,2}\/)[^"]+)"|"([\w./-]+\.worker\.js)"/g,
  };
  const pattern = patterns[path.split(".").at(-1)!];
  return pattern ? [...text.matchAll(pattern)].map(([, first, second]) => (first ?? second)!) : [];
}

beforeAll(async () => {
  const build = fileURLToPath(new URL("../../src/console/build.mjs", import.meta.url));
  await promisify(execFile)(process.execPath, [build]);
});

describe("/graphiql", () => {
  it("is a page under its own folder", async () => {
    await using site = await aSite();
    const redirect = await site.ask("/graphiql");
    expect([redirect.status, redirect.headers.location]).toEqual([307, "graphiql/"]);
    const page = await site.ask("/graphiql/");
    expect(page.status).toBe(200);
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "cache-control": "no-cache",
      "x-content-type-options": "nosniff",
      "x-of-the-page": "yes",
    });
    expect(page.body.toString()).toContain("<title>Patio Graph</title>");
  });

  it("loads everything from itself, and nothing from another host", async () => {
    await using site = await aSite();
    const base = "http://patio.test/graphiql/";
    const seen = new Set<string>();
    const waiting = [base];
    for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
      if (seen.has(url)) continue;
      seen.add(url);
      const { pathname } = new URL(url);
      const { status, body } = await site.ask(pathname);
      expect([url, status]).toEqual([url, 200]);
      const found = references(pathname.endsWith("/") ? "index.html" : pathname, body.toString());
      waiting.push(...found.filter((reference) => !reference.startsWith("data:")).map((it) => new URL(it, url).href));
    }
    expect([...seen].filter((url) => !url.startsWith(base))).toEqual([]);
    const built = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    expect(seen.size).toBe(built.length);
  });

  it("has a page without inline scripts, so that a strict Content-Security-Policy holds", async () => {
    const page = await readFile(new URL("index.html", folder), "utf8");
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style|\sstyle=/);
  });

  it("has examples that are one named operation each", async () => {
    const names = (await readdir(examples)).filter((name) => name.endsWith(".graphql")).sort();
    const operations = await Promise.all(
      names.map(async (name) => parse(await readFile(new URL(name, examples), "utf8")).definitions),
    );
    expect(operations.map((definitions) => definitions.map((it) => "name" in it && it.name?.value))).toEqual([
      ["CoopsBySkill"],
      ["Follow"],
      ["Network"],
      ["OpenRequests"],
      ["Projects"],
      ["Search"],
    ]);
  });
});

describe("createStaticFiles", () => {
  it("answers 304 to whoever has the file, in whatever form", async () => {
    await using site = await aSite();
    const { headers } = await site.ask("/graphiql/main.css", { headers: { "Accept-Encoding": "br" } });
    const known = [headers.etag!, headers.etag!.replace("W/", ""), `"other", ${headers.etag}`, "*"];
    for (const tag of known) {
      const again = await site.ask("/graphiql/main.css", { headers: { "If-None-Match": tag } });
      expect([tag, again.status, again.body.length, again.headers.etag]).toEqual([tag, 304, 0, headers.etag]);
    }
    const stale = await site.ask("/graphiql/main.css", { headers: { "If-None-Match": 'W/"other"' } });
    expect(stale.status).toBe(200);
  });

  it("answers HEAD as GET, without the body", async () => {
    await using site = await aSite();
    const get = await site.ask("/graphiql/main.js");
    const head = await site.ask("/graphiql/main.js", { method: "HEAD" });
    expect([head.status, head.body.length]).toEqual([200, 0]);
    expect(head.headers["content-length"]).toBe(String(get.body.length));
    expect((await site.ask("/graphiql/none.js", { method: "HEAD" })).body.length).toBe(0);
  });

  it("compresses for whoever accepts it, and leaves compressed fonts alone", async () => {
    await using site = await aSite();
    const plain = await site.ask("/graphiql/main.js");
    const ask = (accept: string) => site.ask("/graphiql/main.js", { headers: { "Accept-Encoding": accept } });
    const br = await ask("gzip, deflate, br");
    expect([br.headers["content-encoding"], br.headers.vary]).toEqual(["br", "Accept-Encoding"]);
    expect(brotliDecompressSync(br.body).equals(plain.body)).toBe(true);
    const gzip = await ask("br;q=0, GZIP;q=0.5");
    expect(gzip.headers["content-encoding"]).toBe("gzip");
    expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
    expect((await ask("identity")).headers["content-encoding"]).toBeUndefined();
    const font = (await readdir(new URL("assets/", folder))).find((name) => name.endsWith(".woff2"))!;
    const { headers } = await site.ask(`/graphiql/assets/${font}`, { headers: { "Accept-Encoding": "br" } });
    expect(headers["content-encoding"]).toBeUndefined();
  });

  it("lets only files with their hash in the name be cached for good", async () => {
    await using site = await aSite();
    const chunk = (await readdir(new URL("assets/", folder))).find((name) => name.endsWith(".js"))!;
    expect((await site.ask(`/graphiql/assets/${chunk}`)).headers["cache-control"]).toContain("immutable");
    expect((await site.ask("/graphiql/main.js")).headers["cache-control"]).toBe("no-cache");
  });

  it.each([
    "/graphiql/../../package.json",
    "/graphiql/../graphiql/index.html",
    "/graphiql/%2e%2e/%2e%2e/package.json",
    "/graphiql/..%2f..%2fpackage.json",
    "/graphiql/%252e%252e/%252e%252e/package.json",
    "/graphiql/..\\..\\package.json",
    "/graphiql/index.html%00",
    "/graphiql/%00",
    "/graphiql//etc/passwd",
    "/graphiql/assets",
    "/graphiql/assets/",
    "/graphiql/constructor",
    "/graphiql/__proto__",
  ])("answers 404 to %s", async (path) => {
    await using site = await aSite();
    const answer = await site.ask(path);
    expect([answer.status, answer.body.toString()]).toEqual([404, "Not found."]);
  });

  it("refuses every method but GET and HEAD", async () => {
    await using site = await aSite();
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"]) {
      const { status, headers } = await site.ask("/graphiql/", { method });
      expect([method, status, headers.allow]).toEqual([method, 405, "GET, HEAD"]);
    }
  });

  it("leaves paths outside of its own to others", async () => {
    await using site = await aSite();
    for (const path of ["/", "/graphql", "/graphiqlx", "/Graphiql"]) {
      expect([path, (await site.ask(path)).headers["x-of-the-page"]]).toEqual([path, undefined]);
    }
  });

  it("names the remedy when the page isn't built", async () => {
    for (const unbuilt of ["none/", "assets/"]) {
      await using site = await aSite(new URL(unbuilt, folder));
      const answer = await site.ask("/graphiql/");
      expect([answer.status, answer.body.toString()]).toEqual([503, expect.stringContaining("npm run build")]);
    }
  });
});
