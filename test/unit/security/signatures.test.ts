import { createHmac } from "node:crypto";
import { describe, expect, it } from "@jest/globals";
import { httpbis } from "http-message-signatures";
import { SignatureRefusedError } from "../../../src/security/security.errors.ts";
import { contentDigest } from "../../../src/security/signatureBase.ts";
import { partnerKey, routerKey } from "../../../src/security/signingKeys.ts";
import { requestSigner } from "../../../src/security/signRequest.ts";
import { createVerifier, type RequestHead, type VerifierOptions } from "../../../src/security/verifyRequest.ts";

const key = Buffer.alloc(32, 7);
const signedAt = new Date("2026-11-24T12:00:00.000Z");
const body = Buffer.from('{"query":"{ network { name } }"}');
const question = { method: "POST", path: "/subgraphs/network", body };
type Headers = Record<string, string>;

const sign = requestSigner({ keyId: "router", key, now: () => signedAt });

/** A verifier that knows the key `router`, and keeps nonces like one instance alone. */
function aVerifier(options: Partial<VerifierOptions> = {}) {
  const nonces = new Set<string>();
  return createVerifier({
    keyOf: (keyId) => (keyId === "router" ? key : null),
    useNonce: async (keyId, nonce) => nonces.size < nonces.add(`${keyId} ${nonce}`).size,
    now: () => signedAt,
    ...options,
  });
}

function headOf(headers: Headers, rest: Partial<RequestHead> = {}): RequestHead {
  return { method: question.method, path: question.path, headers, ...rest };
}

/** Why a request is refused; empty when it is not. */
async function refusalOf(head: RequestHead, sent = body, verify = aVerifier()): Promise<string> {
  try {
    await verify(head, async () => sent);
    return "";
  } catch (error) {
    if (error instanceof SignatureRefusedError) return error.message;
    throw error;
  }
}

/** Headers as a signer makes them that writes its parameters itself. */
function signedBy(parameters: string, components = '"@method" "@path" "content-digest"', signingKey = key): Headers {
  const digest = contentDigest(body);
  const values: Headers = { "@method": "POST", "@path": question.path, "content-digest": digest };
  const input = `(${components})${parameters}`;
  const lines = components.split(" ").map((name) => `${name}: ${values[name.slice(1, -1)]}\n`);
  const base = `${lines.join("")}"@signature-params": ${input}`;
  const signature = createHmac("sha256", signingKey).update(base).digest("base64");
  return { "content-digest": digest, "signature-input": `a=${input}`, signature: `a=:${signature}:` };
}

const created = signedAt.getTime() / 1000;
const usual = `;created=${created};nonce="0123456789abcdef";keyid="router"`;

describe("a signed request", () => {
  it("passes, and its body is handed on", async () => {
    await expect(aVerifier()(headOf(sign(question)), async () => body)).resolves.toBe(body);
  });

  it("passes with an empty body, as a WebSocket's handshake has", async () => {
    const handshake = { method: "GET", path: "/subgraphs/network", body: Buffer.alloc(0) };
    expect(await refusalOf(headOf(sign(handshake), { method: "GET" }), handshake.body)).toBe("");
  });

  it("has a nonce of its own each time", () => {
    const nonceOf = (headers: Readonly<Headers>) => /nonce="([^"]+)"/.exec(headers["signature-input"]!)![1];
    expect(nonceOf(sign(question))).not.toBe(nonceOf(sign(question)));
  });

  it("is understood by another implementation of RFC 9421", async () => {
    const headers = { ...sign(question) };
    const verify = async (data: Buffer, signature: Buffer) =>
      createHmac("sha256", key).update(data).digest().equals(signature);
    const verified = await httpbis.verifyMessage(
      {
        keyLookup: async ({ keyid }) => (keyid === "router" ? { id: keyid, algs: ["hmac-sha256"], verify } : null),
        notAfter: signedAt,
        requiredFields: ["@method", "@path", "content-digest"],
        requiredParams: ["created", "nonce", "keyid"],
      },
      { method: question.method, url: `https://graph.example${question.path}`, headers },
    );
    expect(verified).toBe(true);
  });

  it("passes when another implementation of RFC 9421 has made it", async () => {
    const signer = async (data: Buffer) => createHmac("sha256", key).update(data).digest();
    const { headers } = await httpbis.signMessage(
      {
        key: { id: "router", alg: "hmac-sha256", sign: signer },
        fields: ["content-digest", "@path", "@method"],
        params: ["keyid", "alg", "created", "expires", "nonce"],
        paramValues: { created: signedAt, expires: new Date(signedAt.getTime() + 30_000), nonce: "0123456789abcdef" },
      },
      {
        method: question.method,
        url: `https://graph.example${question.path}`,
        headers: { "content-digest": contentDigest(body) },
      },
    );
    const lowerCase = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]);
    expect(await refusalOf(headOf(Object.fromEntries(lowerCase)))).toBe("");
  });
});

describe("a request is refused", () => {
  it.each(["signature", "signature-input", "content-digest"])("without the header %s", async (name) => {
    const { [name]: _, ...headers } = sign(question);
    expect(await refusalOf(headOf(headers as Headers))).toContain(`no header ${name}`);
  });

  it.each([
    ["signature-input", "("],
    ["signature-input", "sig1=1"],
    ["signature-input", 'sig2=("@method" "@path" "content-digest")'],
    ["signature", "sig1=1"],
    ["signature", "sig1=:*:"],
    ["signature", "other=:AAAA:"],
    ["content-digest", "sha-256=1"],
    ["content-digest", ":"],
  ])("when its %s is %j", async (name, value) => {
    expect(await refusalOf(headOf({ ...sign(question), [name]: value }))).toContain("can't be read");
  });

  it("when another method or path was signed", async () => {
    expect(await refusalOf(headOf(sign(question), { method: "PUT" }))).toContain("does not hold");
    expect(await refusalOf(headOf(sign(question), { path: "/subgraphs/work" }))).toContain("does not hold");
  });

  it("when another body was signed, also with the digest of the one that came", async () => {
    const other = Buffer.from('{"query":"{ network { sample } }"}');
    expect(await refusalOf(headOf(sign(question)), other)).toContain("digest is not that of the body");
    const headers = { ...sign(question), "content-digest": contentDigest(other) };
    expect(await refusalOf(headOf(headers), other)).toContain("does not hold");
  });

  it("in the same words when its key is not the right one and when it is not known", async () => {
    const wrong = requestSigner({ keyId: "router", key: Buffer.alloc(32, 8), now: () => signedAt })(question);
    const unknown = requestSigner({ keyId: "stranger", key, now: () => signedAt })(question);
    expect(await refusalOf(headOf(wrong))).toContain("does not hold");
    expect(await refusalOf(headOf(unknown))).toBe(await refusalOf(headOf(wrong)));
  });

  it("when its signature is shorter or longer than one is", async () => {
    for (const signature of ["sig1=:AAAA:", `sig1=:${Buffer.alloc(33).toString("base64")}:`]) {
      expect(await refusalOf(headOf({ ...sign(question), signature }))).toContain("does not hold");
    }
  });

  it.each([
    [60_000, ""],
    [60_001, "not within 60 seconds"],
    [-60_000, ""],
    [-60_001, "not within 60 seconds"],
  ])("when it is %d ms old only beyond a minute, before or after", async (ageMs, words) => {
    const verify = aVerifier({ now: () => new Date(signedAt.getTime() + ageMs) });
    const refusal = await refusalOf(headOf(sign(question)), body, verify);
    expect(words === "" ? refusal : refusal.includes(words)).toBe(words === "" ? "" : true);
  });

  it("after the end that it gives itself, not at it", async () => {
    expect(await refusalOf(headOf(signedBy(`${usual};expires=${created}`)))).toBe("");
    expect(await refusalOf(headOf(signedBy(`${usual};expires=${created - 1}`)))).toContain("or over");
  });

  it("the second time that its nonce comes, also with another body", async () => {
    const verify = aVerifier();
    const headers = sign(question);
    expect(await refusalOf(headOf(headers), body, verify)).toBe("");
    expect(await refusalOf(headOf(headers), body, verify)).toContain("nonce was used before");
    expect(await refusalOf(headOf(sign(question)), body, verify)).toBe("");
  });

  it.each([
    [';nonce="0123456789abcdef";keyid="router"', "no created"],
    [`;created=${created};keyid="router"`, "no nonce"],
    [`;created=${created};nonce="0123456789abcdef"`, "no keyid"],
    [`;created="now";nonce="0123456789abcdef";keyid="router"`, "can't be read"],
    [`;created=${created}.5;nonce="0123456789abcdef";keyid="router"`, "can't be read"],
    [`;created=${created};nonce="0123456789abcde";keyid="router"`, "16 to 128"],
    [`;created=${created};nonce="${"n".repeat(129)}";keyid="router"`, "16 to 128"],
    [`${usual};alg="ed25519"`, "algorithm"],
  ])("with the parameters %s", async (parameters, words) => {
    expect(await refusalOf(headOf(signedBy(parameters)))).toContain(words);
  });

  it("with a nonce of 16 and of 128 characters only for other reasons", async () => {
    expect(await refusalOf(headOf(signedBy(usual)))).toBe("");
    const longest = `;created=${created};nonce="${"n".repeat(128)}";keyid="router";alg="hmac-sha256"`;
    expect(await refusalOf(headOf(signedBy(longest)))).toBe("");
  });

  it.each([
    ['"@method" "@path"'],
    ['"@method" "content-digest"'],
    ['"@path" "content-digest"'],
    ['"@method" "@path" "content-digest" "host"'],
    ['"@method" "@path" "@path"'],
    ['"@method" "@path";req "content-digest"'],
  ])("when it covers %s", async (components) => {
    expect(await refusalOf(headOf(signedBy(usual, components)))).toContain("does not cover");
  });

  it("before its body is read or its nonce kept when its signature does not hold", async () => {
    const untouched = (what: string) => async (): Promise<never> => {
      throw new TypeError(`${what} was touched`);
    };
    const verify = aVerifier({ useNonce: untouched("the store") });
    for (const headers of [{}, signedBy(usual, undefined, Buffer.alloc(32)), signedBy(usual.replace("17", "16"))]) {
      await expect(verify(headOf(headers), untouched("the body"))).rejects.toThrow(SignatureRefusedError);
    }
    await expect(verify(headOf(sign(question)), async () => Buffer.from("other"))).rejects.toThrow("digest");
  });
});

describe("a signing key", () => {
  const master = Buffer.alloc(32, 1);

  it("is another for each partner, for routers, and for each master secret", () => {
    const keys = [
      partnerKey(master, "ratings"),
      partnerKey(master, "trainings"),
      partnerKey(master, "router"),
      partnerKey(Buffer.alloc(32, 2), "ratings"),
      routerKey(master),
    ];
    expect(new Set(keys.map((one) => one.toString("hex"))).size).toBe(keys.length);
    expect(keys.every((one) => one.length === 32)).toBe(true);
  });

  it("is the same each time", () => {
    expect(partnerKey(master, "ratings")).toEqual(partnerKey(master, "ratings"));
  });
});
