/** One HTTP request of the fuzz: a seed makes the same one each time. */
export interface FuzzRequest {
  readonly seed: number;
  /** What was done to it: `document: token dropped, cycle`. */
  readonly made: string;
  readonly method: string;
  /** With its query, if it has one. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
  /** What must come of it: nothing that is not valid is ever executed. */
  readonly expected: "data" | "refusal" | "either";
}

/** A GraphQL request before it is written as HTTP. */
export interface GraphqlRequest {
  readonly made: string;
  readonly query: string;
  /** JSON text, which may hold what no JavaScript value can: deep nesting, numbers beyond all bounds. */
  readonly variables: string;
  readonly operationName?: string;
  readonly expected: FuzzRequest["expected"];
}

/** What answered, or that nothing did. */
export interface FuzzAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** A request as one can repeat it by hand. */
export function describeRequest({ seed, made, method, path, headers, body }: FuzzRequest): string {
  const bytes = body === null ? "no body" : typeof body === "string" ? body : `base64 ${body.toString("base64")}`;
  const shown = bytes.length > maxShown ? `${bytes.slice(0, maxShown)}… (${bytes.length} characters)` : bytes;
  const told = JSON.stringify({ ...headers, ...("authorization" in headers && { authorization: "…" }) });
  return `seed ${seed} (${made}): ${method} ${path} ${told}\n    ${shown}`;
}

const maxShown = 4_000;
