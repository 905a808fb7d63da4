import type { Trouble } from "./partner.ts";
import { troubleOf } from "./troubleOf.ts";

/** Close codes of a partner, or of ours, that say that one does not speak as the protocol wants: a refusal, too. */
const protocolCodes = [1002, 1003, 1007, 1009, 4004, 4005, 4400, 4401, 4403, 4406, 4409, 4429];
/** It did not say in time that the connection is accepted. */
const acceptTimeoutCodes = [4408, 4504];

/** What graphql-ws reports means: an event of the socket, its close, or an error of reading. */
export function troubleOfSocket(event: unknown): Trouble {
  const { error } = event as { readonly error?: unknown };
  if (error instanceof Error) return troubleOf(error);
  const code = closeCodeOf(event);
  if (code === null) return { failure: "broken", reason: "it breaks the protocol of the socket" };
  const reason = `the socket was closed with ${code}`;
  if (acceptTimeoutCodes.includes(code)) return { failure: "timeout", reason };
  return { failure: protocolCodes.includes(code) ? "broken" : "unreachable", reason };
}

/** Whether a socket was closed as one that has done its work. */
export function isNormalClosure(event: unknown): boolean {
  return closeCodeOf(event) === 1000;
}

function closeCodeOf(event: unknown): number | null {
  const { code } = event as { readonly code?: unknown };
  return typeof code === "number" ? code : null;
}
