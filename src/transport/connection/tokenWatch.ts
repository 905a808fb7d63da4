import type { Clock } from "../../gateway/index.ts";
import type { Log } from "../../observability/log.ts";
import { UnauthenticatedError } from "../../security/security.errors.ts";
import type { Viewer } from "../../security/viewer.ts";

/** Tokens are looked at again so long after they were: what a token is no more ends within 10 s. */
export const checkEveryMs = 5_000;

/** Why connections of a token end: it is good no more, or it acts for somebody else now. */
export type TokenEnd = "withdrawn" | "changed";

/** Tokens that are looked up at a time. */
const atATime = 16;

export interface TokenWatchParts {
  /** Looks a header up, remembering nothing; rejects with {@link UnauthenticatedError}. */
  readonly authenticate: (authorization: string) => Promise<Viewer>;
  readonly clock: Clock;
  readonly log: Log;
}

interface Watched {
  readonly viewer: Promise<Viewer>;
  /** What ends each connection that the token has opened. */
  readonly holders: Set<(why: TokenEnd) => void>;
}

/**
 * Knows who is connected by which token, and ends their connections when it is withdrawn, or when it acts for another co-op since
 * theirs became part of it: they come back as who they are now. Equal tokens are looked up once.
 */
export class TokenWatch {
  readonly #parts: TokenWatchParts;
  readonly #watched = new Map<string, Watched>();
  #stopWaiting: () => void;
  #checking: Promise<void> | null = null;

  constructor(parts: TokenWatchParts) {
    this.#parts = parts;
    this.#stopWaiting = this.#checkLater();
  }

  /**
   * Lets a connection in, and calls `end` when its token is no more what it was.
   *
   * @returns who it is, and what takes the connection out again
   * @throws {UnauthenticatedError} when the token is not known; what else goes wrong with looking it up
   */
  async admit(
    authorization: string,
    end: (why: TokenEnd) => void,
  ): Promise<{ readonly viewer: Viewer; leave(): void }> {
    const watched = this.#watched.get(authorization) ?? this.#watch(authorization);
    watched.holders.add(end);
    const leave = (): void => {
      watched.holders.delete(end);
      if (watched.holders.size === 0) this.#forget(authorization, watched);
    };
    try {
      return { viewer: await watched.viewer, leave };
    } catch (error) {
      leave();
      throw error;
    }
  }

  stop(): void {
    this.#stopWaiting();
  }

  #watch(authorization: string): Watched {
    const watched: Watched = { viewer: this.#parts.authenticate(authorization), holders: new Set() };
    this.#watched.set(authorization, watched);
    // The next one looks it up anew.
    watched.viewer.catch(() => this.#forget(authorization, watched));
    return watched;
  }

  #forget(authorization: string, watched: Watched): void {
    if (this.#watched.get(authorization) === watched) this.#watched.delete(authorization);
  }

  #checkLater(): () => void {
    return this.#parts.clock.after(checkEveryMs, () => {
      this.#stopWaiting = this.#checkLater();
      this.#checking ??= this.#checkAll().finally(() => {
        this.#checking = null;
      });
    });
  }

  async #checkAll(): Promise<void> {
    const all = this.#watched.entries();
    await Promise.all(Array.from({ length: atATime }, () => this.#checkEach(all)));
  }

  /** Shares the entries with others who check. */
  async #checkEach(entries: IterableIterator<[string, Watched]>): Promise<void> {
    for (const [authorization, watched] of entries) {
      const why = await this.#endOf(authorization, watched);
      if (why === null) continue;
      this.#forget(authorization, watched);
      for (const end of [...watched.holders]) end(why);
    }
  }

  async #endOf(authorization: string, { viewer }: Watched): Promise<TokenEnd | null> {
    try {
      const now = await this.#parts.authenticate(authorization);
      return now.actor === (await viewer).actor ? null : "changed";
    } catch (error) {
      if (error instanceof UnauthenticatedError) return "withdrawn";
      this.#parts.log.warn({ err: error }, "a token can't be looked up; its connections stay");
      return null;
    }
  }
}
