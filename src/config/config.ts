import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { ConfigError } from "./config.errors.ts";

const projectFolder = fileURLToPath(new URL("../../", import.meta.url));

const port = z
  .string()
  .regex(/^\d{1,5}$/, "must be 0 to 65535")
  .transform(Number)
  .refine((number) => number <= 65_535, "must be 0 to 65535");
const onOff = z.enum(["on", "off"], "must be on or off").transform((value) => value === "on");
const trueFalse = z.enum(["true", "false"], "must be true or false").transform((value) => value === "true");
const databaseUrl = z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgres:// URL" });
const natsUrl = z.url({ protocol: /^nats$/, hostname: /./, error: "must be a nats:// URL with a host" });
/** Of a page, as browsers send it; a URL takes a star in its host, which would stand for nothing else. */
const isOrigin = (text: string) => /^https?:[^*]+$/.test(text) && URL.parse(text)?.origin === text;
const origins = z
  .string()
  .transform((text) => (text.trim() === "*" ? "*" : text.split(",").map((entry) => entry.trim())))
  .refine(
    (entries) => entries === "*" || entries.every(isOrigin),
    "must be * alone, or origins as browsers send them, such as https://app.example.coop, with commas between",
  );
const timeoutMs = z
  .string()
  .regex(/^\d{3,6}$/, "must be 100 to 600000 milliseconds")
  .transform(Number)
  .refine((number) => number >= 100 && number <= 600_000, "must be 100 to 600000 milliseconds");
const leaveMs = z
  .string()
  .regex(/^\d{1,5}$/, "must be 0 to 30000 milliseconds")
  .transform(Number)
  .refine((number) => number <= 30_000, "must be 0 to 30000 milliseconds");
const isHostName = (text: string) => /^[a-z\d_]([a-z\d._-]*[a-z\d_])?$/i.test(text);
const hosts = z
  .string()
  .transform((text) => (text.trim() === "*" ? "*" : text.split(",").map((entry) => entry.trim())))
  .refine(
    (entries) => entries === "*" || entries.every(isHostName),
    "must be * alone, or host names without scheme and port, such as api.example.coop, with commas between",
  );
const connections = z
  .string()
  .regex(/^(off|[1-9]\d{0,5})$/, "must be 1 to 999999, or off")
  .transform((text) => (text === "off" ? null : Number(text)));
const days = z
  .string()
  .regex(/^\d{1,3}$/, "must be 1 to 365")
  .transform(Number)
  .refine((number) => number >= 1 && number <= 365, "must be 1 to 365");
const bytes = z
  .string()
  .regex(/^\d{4,10}$/, "must be 1000 to 1000000000")
  .transform(Number)
  .refine((number) => number >= 1_000 && number <= 1_000_000_000, "must be 1000 to 1000000000");

/** The keys that the environment may hold. Any other `PATIO_*` key stops the start. */
const schema = z.object({
  /** 0 lets the system choose. */
  PORT: port.default(4000),
  HOST: z.string().min(1, "must name an address").default("127.0.0.1"),
  DATABASE_URL: databaseUrl.optional(),
  PATIO_DATA_DIR: z.string().min(1, "must name a folder").default(resolve(projectFolder, ".patio")),
  PATIO_SAMPLE: onOff.default(true),
  PATIO_INTROSPECTION: onOff.default(true),
  PATIO_ALLOW_PRIVATE_SUBGRAPHS: trueFalse.default(false),
  PATIO_ORIGINS: origins.default([]),
  PATIO_HOSTS: hosts.default([]),
  PATIO_CONNECTIONS_PER_ADDRESS: connections.default(256),
  PATIO_METRICS_PORT: port.optional(),
  PATIO_METRICS_HOST: z.string().min(1, "must name an address").default("127.0.0.1"),
  PATIO_EVENTS: natsUrl.optional(),
  PATIO_EVENT_DAYS: days.default(30),
  PATIO_MAX_ANSWER_BYTES: bytes.default(10_000_000),
  PATIO_OPERATION_TIMEOUT_MS: timeoutMs.default(15_000),
  PATIO_LEAVE_MS: leaveMs.default(1_000),
  LOG_LEVEL: z
    .enum(["trace", "debug", "info", "warn", "error", "silent"], "must be trace, debug, info, warn, error or silent")
    .default("info"),
});

/** The origins whose pages may ask here, beside our own: `https://app.example.coop`; `*` is any. */
export type AllowedOrigins = "*" | readonly string[];

/** The names by which we may be asked, beside addresses and localhost: `api.example.coop`; `*` is any. */
export type AllowedHosts = "*" | readonly string[];

/** Everything that can be set from outside, read once at the start. */
export interface Config {
  readonly port: number;
  readonly host: string;
  /** The PostgreSQL to use instead of the embedded one. */
  readonly databaseUrl: string | undefined;
  /** An absolute path: the embedded database and the operator token live here. */
  readonly dataDir: string;
  /** Whether an empty database is filled with the made-up network. */
  readonly sample: boolean;
  /** Whether callers may ask about the schema, and are told a name of it when they mistype one. */
  readonly introspection: boolean;
  /** Whether partners' subgraphs may be on private and loopback addresses. */
  readonly allowPrivateSubgraphs: boolean;
  readonly origins: AllowedOrigins;
  readonly hosts: AllowedHosts;
  /** Connections that one address may hold; null is any number. */
  readonly connectionsPerAddress: number | null;
  /** Where the metrics are served; nowhere when it is not set. */
  readonly metricsPort: number | undefined;
  readonly metricsHost: string;
  /** The NATS server that carries events between instances; PostgreSQL notifies each of them otherwise. */
  readonly eventsUrl: string | undefined;
  /** Events are kept for so many whole days. */
  readonly eventDays: number;
  /** What the answer to an operation may weigh, in bytes of UTF-8. */
  readonly maxAnswerBytes: number;
  /** What an operation may take as a whole, from the arrival of its request on. */
  readonly operationTimeoutMs: number;
  /** When it is told to end it says so long that it is not ready, and answers still, before the port closes. */
  readonly leaveMs: number;
  readonly logLevel: "trace" | "debug" | "info" | "warn" | "error" | "silent";
}

/**
 * Reads the configuration from environment variables. An empty value counts as not set.
 *
 * @throws {ConfigError} naming every unknown `PATIO_*` key and every key with a bad value, never a value
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const unknown = Object.keys(set).filter((key) => key.startsWith("PATIO_") && !(key in schema.shape));
  const parsed = schema.safeParse(set);
  const bad = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  if (unknown.length > 0 || !parsed.success) {
    throw new ConfigError([...unknown.map((key) => `${key} is not known`), ...bad]);
  }
  const values = parsed.data;
  return Object.freeze({
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir: resolve(values.PATIO_DATA_DIR),
    sample: values.PATIO_SAMPLE,
    introspection: values.PATIO_INTROSPECTION,
    allowPrivateSubgraphs: values.PATIO_ALLOW_PRIVATE_SUBGRAPHS,
    origins: values.PATIO_ORIGINS,
    hosts: values.PATIO_HOSTS,
    connectionsPerAddress: values.PATIO_CONNECTIONS_PER_ADDRESS,
    metricsPort: values.PATIO_METRICS_PORT,
    metricsHost: values.PATIO_METRICS_HOST,
    eventsUrl: values.PATIO_EVENTS,
    eventDays: values.PATIO_EVENT_DAYS,
    maxAnswerBytes: values.PATIO_MAX_ANSWER_BYTES,
    operationTimeoutMs: values.PATIO_OPERATION_TIMEOUT_MS,
    leaveMs: values.PATIO_LEAVE_MS,
    logLevel: values.LOG_LEVEL,
  });
}
