import { isAbsolute, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { ConfigError } from "../../src/config/config.errors.ts";
import { readConfig } from "../../src/config/config.ts";

const messageOf = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return "";
};

describe("readConfig", () => {
  it("has a value for everything that is not set, and takes empty for not set", () => {
    const defaults = readConfig({});
    expect(defaults).toMatchObject({
      port: 4000,
      host: "127.0.0.1",
      databaseUrl: undefined,
      sample: true,
      introspection: true,
      allowPrivateSubgraphs: false,
      origins: [],
      hosts: [],
      connectionsPerAddress: 256,
      metricsPort: undefined,
      metricsHost: "127.0.0.1",
      eventsUrl: undefined,
      eventDays: 30,
      maxAnswerBytes: 10_000_000,
      operationTimeoutMs: 15_000,
      leaveMs: 1_000,
      logLevel: "info",
    });
    expect(isAbsolute(defaults.dataDir)).toBe(true);
    const empty = {
      PORT: "",
      HOST: "",
      DATABASE_URL: "",
      PATIO_DATA_DIR: "",
      PATIO_SAMPLE: "",
      PATIO_INTROSPECTION: "",
      PATIO_ALLOW_PRIVATE_SUBGRAPHS: "",
      PATIO_ORIGINS: "",
      PATIO_HOSTS: "",
      PATIO_CONNECTIONS_PER_ADDRESS: "",
      PATIO_METRICS_PORT: "",
      PATIO_METRICS_HOST: "",
      PATIO_EVENTS: "",
      PATIO_EVENT_DAYS: "",
      PATIO_MAX_ANSWER_BYTES: "",
      LOG_LEVEL: "",
    };
    expect(readConfig({ ...empty, PATIO_WHATEVER: "" })).toEqual(defaults);
    expect(Object.isFrozen(defaults)).toBe(true);
  });

  it("reads every key", () => {
    expect(
      readConfig({
        PORT: "0",
        HOST: "::1",
        DATABASE_URL: "postgresql://u:p@db.example/patio",
        PATIO_DATA_DIR: "some/where",
        PATIO_SAMPLE: "off",
        PATIO_INTROSPECTION: "off",
        PATIO_ALLOW_PRIVATE_SUBGRAPHS: "true",
        PATIO_ORIGINS: "https://app.example.coop, http://localhost:5173",
        PATIO_HOSTS: "api.example.coop, patio",
        PATIO_CONNECTIONS_PER_ADDRESS: "off",
        PATIO_METRICS_PORT: "9464",
        PATIO_METRICS_HOST: "0.0.0.0",
        PATIO_EVENTS: "nats://u:p@nats.example:4222",
        PATIO_EVENT_DAYS: "365",
        PATIO_MAX_ANSWER_BYTES: "1000",
        PATIO_OPERATION_TIMEOUT_MS: "600000",
        PATIO_LEAVE_MS: "0",
        LOG_LEVEL: "silent",
        HOME: "/ignored",
        patio_lower: "ignored",
      }),
    ).toEqual({
      port: 0,
      host: "::1",
      databaseUrl: "postgresql://u:p@db.example/patio",
      dataDir: resolve("some/where"),
      sample: false,
      introspection: false,
      allowPrivateSubgraphs: true,
      origins: ["https://app.example.coop", "http://localhost:5173"],
      hosts: ["api.example.coop", "patio"],
      connectionsPerAddress: null,
      metricsPort: 9464,
      metricsHost: "0.0.0.0",
      eventsUrl: "nats://u:p@nats.example:4222",
      eventDays: 365,
      maxAnswerBytes: 1_000,
      operationTimeoutMs: 600_000,
      leaveMs: 0,
      logLevel: "silent",
    });
    expect(readConfig({ PATIO_ALLOW_PRIVATE_SUBGRAPHS: "false" }).allowPrivateSubgraphs).toBe(false);
    expect(readConfig({ PATIO_ORIGINS: "*" }).origins).toBe("*");
    expect(readConfig({ PATIO_HOSTS: "*" }).hosts).toBe("*");
    expect(readConfig({ PORT: "65535" }).port).toBe(65_535);
    expect(readConfig({ PATIO_EVENT_DAYS: "1" }).eventDays).toBe(1);
  });

  it.each([
    ["PORT", "65536"],
    ["PORT", "-1"],
    ["PORT", "80.5"],
    ["PORT", "http-hunter2"],
    ["PORT", " "],
    ["PORT", "0x1F90"],
    ["PORT", "1e3"],
    ["DATABASE_URL", "mysql://root:hunter2@db.example"],
    ["DATABASE_URL", "hunter2"],
    ["PATIO_SAMPLE", "hunter2"],
    ["PATIO_SAMPLE", "ON"],
    ["PATIO_ALLOW_PRIVATE_SUBGRAPHS", "hunter2"],
    ["PATIO_ALLOW_PRIVATE_SUBGRAPHS", "TRUE"],
    ["PATIO_ALLOW_PRIVATE_SUBGRAPHS", "1"],
    ["PATIO_ALLOW_PRIVATE_SUBGRAPHS", "yes"],
    ["PATIO_LEAVE_MS", "30001"],
    ["PATIO_LEAVE_MS", "1s"],
    ["PATIO_OPERATION_TIMEOUT_MS", "99"],
    ["PATIO_OPERATION_TIMEOUT_MS", "600001"],
    ["PATIO_OPERATION_TIMEOUT_MS", "15s"],
    ["PATIO_ORIGINS", "hunter2"],
    ["PATIO_ORIGINS", "null"],
    ["PATIO_ORIGINS", "hunter2.example"],
    ["PATIO_ORIGINS", "ftp://hunter2.example"],
    ["PATIO_ORIGINS", "https://hunter2.example/"],
    ["PATIO_ORIGINS", "https://hunter2.example:443"],
    ["PATIO_ORIGINS", "https://Hunter2.example"],
    ["PATIO_ORIGINS", "https://*.hunter2.example"],
    ["PATIO_ORIGINS", "https://a.example,"],
    ["PATIO_ORIGINS", "https://a.example https://hunter2.example"],
    ["PATIO_ORIGINS", "*,https://hunter2.example"],
    ["PATIO_HOSTS", "https://hunter2.example"],
    ["PATIO_HOSTS", "hunter2.example:4000"],
    ["PATIO_HOSTS", "*.hunter2.example"],
    ["PATIO_HOSTS", "a.example,"],
    ["PATIO_CONNECTIONS_PER_ADDRESS", "0"],
    ["PATIO_CONNECTIONS_PER_ADDRESS", "hunter2"],
    ["PATIO_METRICS_PORT", "65536"],
    ["PATIO_METRICS_PORT", "hunter2"],
    ["PATIO_EVENTS", "hunter2"],
    ["PATIO_EVENTS", "http://hunter2.example"],
    ["PATIO_EVENTS", "nats:/hunter2"],
    ["PATIO_EVENT_DAYS", "0"],
    ["PATIO_EVENT_DAYS", "366"],
    ["PATIO_EVENT_DAYS", "1.5"],
    ["PATIO_EVENT_DAYS", "-1"],
    ["PATIO_MAX_ANSWER_BYTES", "999"],
    ["PATIO_MAX_ANSWER_BYTES", "1e6"],
    ["PATIO_MAX_ANSWER_BYTES", "1000000001"],
    ["LOG_LEVEL", "hunter2"],
    ["PATIO_TOKEN", "hunter2"],
    ["PATIO_SAMPLES", "off"],
  ])("refuses %s of %j, names the key and never shows the value", (key, value) => {
    const message = messageOf({ [key]: value });
    expect(message).toContain(key);
    expect(message).not.toContain("hunter2");
    if (value.trim() !== "" && !key.includes(value)) expect(message).not.toContain(`${value}`);
  });

  it("names everything that is wrong at once", () => {
    const message = messageOf({ PORT: "x", PATIO_ONE: "1", PATIO_TWO: "2", LOG_LEVEL: "loud" });
    for (const key of ["PORT", "PATIO_ONE", "PATIO_TWO", "LOG_LEVEL"]) expect(message).toContain(key);
  });
});
