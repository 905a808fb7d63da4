/**
 * Why a socket is closed by us, where graphql-ws does not say so itself.
 *
 * Sources: RFC 6455, "Status Codes"; IANA, "WebSocket Close Code Number Registry"; graphql-transport-ws.
 */
export const closings = {
  restart: [1012, "The server is stopping: connect again"],
  changed: [1012, "The token acts for another co-op now: connect again"],
  tooSlow: [1013, "Too much is unsent: go on after the last cursor"],
  badMessage: [4400, "A message is JSON text of the protocol"],
  forbidden: [4403, "Forbidden"],
  initTimeout: [4408, "Connection initialisation timeout"],
  failed: [4500, "Internal server error"],
} as const satisfies Record<string, readonly [code: number, reason: string]>;

export type Closing = (typeof closings)[keyof typeof closings];
