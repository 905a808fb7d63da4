import { StoryBrokenError } from "./story.errors.ts";

/** A step as it was told. */
export interface Told {
  readonly step: string;
  readonly operation: string;
  readonly variables: object;
  /** What the payload holds, without userErrors. */
  readonly result: Readonly<Record<string, unknown>>;
}

export interface TellerOptions {
  /** Where GraphQL is. */
  readonly url: string;
  /** Makes the idempotency keys of one play differ from those of another. */
  readonly play: string;
  readonly onTold: (told: Told) => void;
}

/** A mutation of the public API. */
export interface Act {
  readonly step: string;
  /** The mutation's name; its input type follows from it. */
  readonly mutation: string;
  readonly input: object;
  /** What is asked of the payload, beside userErrors. */
  readonly select: string;
  /** A bearer token; without one it is the client who acts. */
  readonly token?: string;
}

/** A question to the public API. */
export interface Look {
  readonly step: string;
  readonly query: string;
  readonly variables: object;
  readonly token?: string;
}

interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** A request that takes longer is broken off. */
const timeoutMs = 30_000;

/** Tells the story step by step: sends an operation, checks what comes back and reports it. */
export class Teller {
  readonly #options: TellerOptions;
  #acts = 0;
  constructor(options: TellerOptions) {
    this.#options = options;
  }

  /**
   * Does something.
   *
   * @returns the payload
   * @throws {StoryBrokenError} when the server has errors or userErrors
   */
  async act<Payload>({ step, mutation, input, select, token }: Act): Promise<Payload> {
    this.#acts += 1;
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const operation = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${select} userErrors { code field message } } }`;
    const variables = { input: { ...input, idempotencyKey: `story/${this.#options.play}/${this.#acts}` } };
    const data = await this.#send(step, operation, variables, token);
    const { userErrors, ...result } = data[mutation] as { userErrors: readonly { code: string; message: string }[] };
    const [refusal] = userErrors;
    if (refusal) throw new StoryBrokenError(step, `${refusal.code}: ${refusal.message}`);
    this.#options.onTold({ step, operation, variables, result });
    return result as Payload;
  }

  /** Asks something; told like an act. */
  async look<Data>({ step, query, variables, token }: Look): Promise<Data> {
    const data = await this.#send(step, query, variables, token);
    this.#options.onTold({ step, operation: query, variables, result: data });
    return data as Data;
  }

  /** Asks again and again until it holds, and tells it once. */
  async waitFor<Data>(look: Look, holds: (data: Data) => boolean, withinMs: number): Promise<Data> {
    const until = performance.now() + withinMs;
    for (;;) {
      const data = await this.#send(look.step, look.query, look.variables, look.token);
      if (holds(data as Data)) {
        this.#options.onTold({ step: look.step, operation: look.query, variables: look.variables, result: data });
        return data as Data;
      }
      if (performance.now() > until) throw new StoryBrokenError(look.step, "it did not come about in time.");
      await new Promise((resolve) => setTimeout(resolve, pollMs));
    }
  }

  async #send(step: string, query: string, variables: object, token: string | undefined) {
    const { data, errors } = await this.#post(step, JSON.stringify({ query, variables }), token);
    const [error] = errors ?? [];
    if (error || !data) throw new StoryBrokenError(step, error?.message ?? "the server gave no data.");
    return data;
  }

  async #post(step: string, body: string, token: string | undefined): Promise<GraphqlAnswer> {
    const headers = { "content-type": "application/json", ...(token && { authorization: `Bearer ${token}` }) };
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const response = await fetch(this.#options.url, { method: "POST", headers, body, signal });
      return (await response.json()) as GraphqlAnswer;
    } catch (cause) {
      throw new StoryBrokenError(step, `${this.#options.url} gives no answer. Is the server running?`, { cause });
    }
  }
}

/** Between two looks at what comes about by itself. */
const pollMs = 250;
