import { forwardedHeaders } from "./forwardedHeaders.ts";
import type { Sign } from "./partner.ts";

/** The headers of a request to a partner, name and value in turn. */
export type RequestHeaders = (clientHeaders: Readonly<Record<string, string>>, body: Buffer) => string[];

/** @param accept the content types that are asked for */
export function requestHeaders(url: URL, accept: string, sign: Sign | undefined): RequestHeaders {
  const ours = ["accept", accept, "accept-encoding", "identity", "content-type", "application/json"];
  return (clientHeaders, body) => {
    const headers = [...ours, ...forwardedHeaders(clientHeaders)];
    if (sign) headers.push(...Object.entries(sign({ method: "POST", path: url.pathname, body })).flat());
    return headers;
  };
}
