/**
 * Who may import whom, as data. A module belongs to the layer whose folder stands deepest above it, and
 * may import its own layer, the layers in its row and nothing else of `src`. `*` stands for one name:
 * `domain/*` is every context, each a layer of its own. A row that names a file opens that file alone.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  config: ["errors"],
  observability: ["errors", "config"],
  security: ["errors", "config", "observability"],
  persistence: ["errors", "config", "observability"],
  events: ["errors", "config", "observability", "persistence"],
  "domain/shared": ["errors", "security", "persistence", "events"],
  "domain/*": ["domain/shared", "errors", "security", "persistence", "events", "observability"],
  "gateway/supergraph": ["errors", "observability"],
  "gateway/planning": ["errors", "observability", "gateway/supergraph"],
  "gateway/subgraphs": ["errors", "observability"],
  "gateway/execution": [
    "errors",
    "observability",
    // Only what a plan is, not how it comes about.
    "gateway/planning/plan.ts",
    "gateway/subgraphs",
    "gateway/supergraph",
  ],
  "gateway/pipeline": [
    "errors",
    "observability",
    "security",
    "gateway/supergraph",
    "gateway/planning",
    "gateway/execution",
  ],
  "gateway/live": ["errors", "observability", "gateway/execution", "gateway/pipeline"],
  // The face alone stands here.
  gateway: [
    "gateway/live",
    "gateway/pipeline",
    "gateway/execution",
    "gateway/subgraphs",
    "gateway/supergraph",
    "gateway/planning",
  ],
  transport: ["errors", "config", "observability", "security", "gateway/index.ts"],
  "transport/http": ["errors", "config", "observability", "security", "gateway/index.ts"],
  "transport/connection": ["errors", "observability", "security", "gateway/index.ts"],
  "transport/sse": [
    "errors",
    "observability",
    "security",
    "gateway/index.ts",
    "transport/http",
    "transport/connection",
  ],
  "transport/websocket": [
    ...["errors", "config", "observability", "security", "gateway/index.ts"],
    ...["transport/http", "transport/connection"],
  ],
  // Runs in a browser: of the server it knows the API alone.
  console: [],
  // Runs in clients, browsers too.
  client: [],
  // Somebody else's program.
  examplePartner: [],
  app: ["*"],
  cli: ["*"],
  // main.ts and what it asks before anything else is loaded.
  "": ["*"],
};

/** Seen from outside, these folders are their `index.ts`. What all contexts share has no face. */
export const faces: readonly string[] = ["gateway", "domain/*"];
export const faceless: readonly string[] = ["domain/shared"];

/** Files behind a face that stand open: a thread of its own loads them without the rest of their context. */
export const doors: readonly string[] = ["domain/work/team/solver/teamSolver.ts"];

/** A package that only some folders may import; with no folder, nobody may. */
export interface PackageRule {
  /** A name, or a scope with `/*`. */
  readonly package: string;
  readonly onlyIn: readonly string[];
}

export const packageRules: readonly PackageRule[] = [
  { package: "@graphql-hive/router-query-planner", onlyIn: ["gateway/planning"] },
  { package: "@theguild/federation-composition", onlyIn: ["gateway/supergraph"] },
  { package: "graphql-jit", onlyIn: ["gateway/subgraphs"] },
  { package: "@mikro-orm/*", onlyIn: ["persistence", "events", "domain", "app"] },
  { package: "pg", onlyIn: ["persistence", "events", "domain"] },
  { package: "type-graphql", onlyIn: ["domain"] },
  { package: "@apollo/subgraph", onlyIn: ["domain/shared/schema", "examplePartner"] },
  { package: "@apollo/server", onlyIn: ["transport", "examplePartner"] },
  { package: "graphql-ws", onlyIn: ["transport", "gateway/subgraphs", "client"] },
  { package: "ws", onlyIn: ["transport", "gateway/subgraphs"] },
  { package: "undici", onlyIn: ["gateway/subgraphs"] },
  { package: "eventsource-parser", onlyIn: ["gateway/subgraphs"] },
  { package: "ipaddr.js", onlyIn: ["gateway/subgraphs", "transport/http"] },
  { package: "highs", onlyIn: ["domain/work/team/solver"] },
  { package: "graphql-sse", onlyIn: ["transport"] },
  { package: "@nats-io/*", onlyIn: ["events"] },
  { package: "prom-client", onlyIn: ["observability"] },
  { package: "pino", onlyIn: ["observability"] },
  { package: "commander", onlyIn: ["cli"] },
  // Under the Elastic License 2.0, not an open-source one.
  { package: "@apollo/gateway", onlyIn: [] },
  { package: "@apollo/composition", onlyIn: [] },
  { package: "@apollo/query-planner", onlyIn: [] },
];

/** The only folder that reads `process.env`. */
export const environmentReader = "config";
