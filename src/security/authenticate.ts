import QuickLRU from "quick-lru";
import { hashToken, operatorLabel } from "./operatorToken.ts";
import { UnauthenticatedError } from "./security.errors.ts";
import { anonymous, memberOf, operator, type Viewer } from "./viewer.ts";

/** Turns an Authorization header into who asks. */
export type Authenticate = (authorization: string | undefined) => Promise<Viewer>;

/** What is known of a token. */
export interface KnownToken {
  readonly label: string;
  /** The co-op for which it acts; null for the operator's. */
  readonly coopKey: string | null;
}

/** Finds a token that is good today by its hash. */
export type FindToken = (hash: Buffer) => Promise<KnownToken | null>;

/** A token that was withdrawn is refused after this time at the latest. */
const knownForMs = 10_000;
const maxKnown = 1_000;

/**
 * Without a header the viewer is anonymous.
 *
 * The authenticator throws {@link UnauthenticatedError} for anything but a bearer token that is known.
 */
export function createAuthenticator(findToken: FindToken): Authenticate {
  const known = new QuickLRU<string, Viewer>({ maxSize: maxKnown, maxAge: knownForMs });
  return async (authorization) => {
    if (authorization === undefined) return anonymous;
    const remembered = known.get(authorization);
    if (remembered !== undefined) return remembered;
    const viewer = await authenticateAnew(authorization, findToken);
    known.set(authorization, viewer);
    return viewer;
  };
}

/**
 * The same for a header that is there, with nothing remembered.
 *
 * @throws {UnauthenticatedError} for anything but a bearer token that is known
 */
export async function authenticateAnew(authorization: string, findToken: FindToken): Promise<Viewer> {
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  if (!token) throw new UnauthenticatedError("The Authorization header holds no bearer token");
  const known = await findToken(hashToken(token));
  if (known?.coopKey) return memberOf(known.coopKey);
  if (known?.label !== operatorLabel) throw new UnauthenticatedError("The token is not known");
  return operator;
}
