import type { AllowedHosts } from "../../config/config.ts";
import type { Metrics } from "../../observability/metrics.ts";
import { createHostCheck, hostRefused } from "./hosts.ts";
import { openPort, type PortOptions } from "./openPort.ts";
import { sendJson } from "./sendJson.ts";

/** Whoever reads the metrics needs no more at a time; more would be somebody else. */
const connections = { perAddress: null, total: 16 };

export interface MetricsServer {
  /** `http://127.0.0.1:9464/metrics` */
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the metrics on a port of their own, which is not for those who use the API.
 *
 * @throws {PortError} when it can't listen
 */
export async function serveMetrics(
  metrics: Metrics,
  options: Omit<PortOptions, "connections"> & { readonly hosts: AllowedHosts },
): Promise<MetricsServer> {
  const isOurHost = createHostCheck(options.hosts);
  const port = await openPort({ ...options, connections }, async (request, response) => {
    if (!isOurHost(request)) return sendJson(response, 421, { errors: [hostRefused] });
    if (request.url!.split("?", 1)[0] !== "/metrics") {
      const error = { message: "Nothing is here but /metrics.", extensions: { code: "BAD_REQUEST" } };
      return sendJson(response, 404, { errors: [error] });
    }
    const text = await metrics.text();
    response.writeHead(200, { "content-type": metrics.contentType }).end(text);
  });
  return { url: `${port.origin}/metrics`, stop: () => port.close(0) };
}
