import { type InnerList, isInnerList, type Parameters, parseDictionary, serializeInnerList } from "structured-headers";
import { SignatureRefusedError } from "./security.errors.ts";
import { type Component, coveredComponents } from "./signatureBase.ts";

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** A signature as a request carries it: well-formed, and of the kind that we take. */
export interface ReadSignature {
  readonly components: readonly Component[];
  readonly keyId: string;
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** Seconds since 1970; null when it has no end of its own. */
  readonly expires: number | null;
  /** What `@signature-params` stands for. */
  readonly parameters: string;
  readonly bytes: Buffer;
}

const noncePattern = /^[\x21-\x7e]{16,128}$/;

/**
 * The first signature of a request. It must cover method, path and digest, in any order, and nothing else.
 *
 * @throws {SignatureRefusedError} when there is none, or one of another kind
 *
 * Source: RFC 9421, section 4 "Including a Message Signature in a Message".
 */
export function readSignature(headers: Headers): ReadSignature {
  const [entry] = dictionaryOf(headers, "signature-input");
  const [label, input] = entry ?? unreadable();
  const [bytes] = dictionaryOf(headers, "signature").get(label) ?? unreadable();
  if (!isInnerList(input) || !(bytes instanceof ArrayBuffer)) return unreadable();
  const [, parameters] = input;
  if ((parameters.get("alg") ?? "hmac-sha256") !== "hmac-sha256") {
    throw new SignatureRefusedError("its algorithm is not hmac-sha256");
  }
  const nonce = textOf(parameters, "nonce");
  if (!noncePattern.test(nonce)) throw new SignatureRefusedError("its nonce has not 16 to 128 characters");
  return {
    components: componentsOf(input),
    keyId: textOf(parameters, "keyid"),
    nonce,
    created: secondsOf(parameters, "created") ?? missing("created"),
    expires: secondsOf(parameters, "expires"),
    parameters: serializeInnerList(input),
    bytes: Buffer.from(bytes),
  };
}

/**
 * The SHA-256 that a request gives of its body, as bytes and as the field's text, which is what is signed.
 *
 * @throws {SignatureRefusedError} when there is none
 */
export function readContentDigest(headers: Headers): { readonly text: string; readonly bytes: Buffer } {
  const [bytes] = dictionaryOf(headers, "content-digest").get("sha-256") ?? missing("content-digest");
  if (!(bytes instanceof ArrayBuffer)) return unreadable();
  return { text: String(headers["content-digest"]).trim(), bytes: Buffer.from(bytes) };
}

function componentsOf([items]: InnerList): readonly Component[] {
  const names = items.map(([name, parameters]) => (parameters.size === 0 ? name : ""));
  const isAll = names.length === coveredComponents.length && coveredComponents.every((name) => names.includes(name));
  if (!isAll) throw new SignatureRefusedError(`it does not cover ${coveredComponents.join(", ")} and nothing else`);
  return names as Component[];
}

function dictionaryOf(headers: Headers, name: string) {
  const field = headers[name];
  if (typeof field !== "string" || field === "") throw new SignatureRefusedError(`there is no header ${name}`);
  try {
    return parseDictionary(field);
  } catch (cause) {
    return unreadable(cause);
  }
}

function textOf(parameters: Parameters, name: string): string {
  const value = parameters.get(name) ?? missing(name);
  return typeof value === "string" && value !== "" ? value : unreadable();
}

function secondsOf(parameters: Parameters, name: string): number | null {
  const value = parameters.get(name) ?? null;
  return value === null || Number.isSafeInteger(value) ? (value as number | null) : unreadable();
}

function missing(what: string): never {
  throw new SignatureRefusedError(`it has no ${what}`);
}

function unreadable(cause?: unknown): never {
  throw new SignatureRefusedError("it can't be read", { cause });
}
