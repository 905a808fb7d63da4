/** The client's headers that a partner is sent, each with its greatest length. Never who the client is. */
const allowed: readonly (readonly [name: string, maxLength: number])[] = [
  ["accept-language", 256],
  ["traceparent", 128],
  ["tracestate", 512],
  ["x-request-id", 128],
];

type Headers = Readonly<Record<string, string>>;

/** Those of the client's headers that a partner is sent, name and value in turn. One that is not plain text is left out. */
export function forwardedHeaders(headers: Headers): string[] {
  const forwarded: string[] = [];
  for (const [name, maxLength] of allowed) {
    const value = headers[name];
    if (value !== undefined && isPlain(value, maxLength)) forwarded.push(name, value);
  }
  return forwarded;
}

/** The one of them that an answer depends on; the others say only what the question belongs to. */
export function languageOf(headers: Headers): string {
  return headers["accept-language"] ?? "";
}

function isPlain(value: string, maxLength: number): boolean {
  return value.length <= maxLength && /^[\x20-\x7e]+$/.test(value);
}
