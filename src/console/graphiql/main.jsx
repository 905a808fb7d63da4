import { createGraphiQLFetcher } from "@graphiql/toolkit";
import { GraphiQL, HISTORY_PLUGIN } from "graphiql";
import { createRoot } from "react-dom/client";
import { examples } from "./examples/examples.js";
import { planPlugin } from "./plan/PlanPane.jsx";
import "graphiql/style.css";
import "./page.css";

// The page knows no host and no prefix: it stands beside the endpoint, wherever a proxy puts both.
const endpoint = new URL("../graphql", location.href);
const socket = new URL(endpoint);
socket.protocol = endpoint.protocol === "https:" ? "wss:" : "ws:";

// Monaco asks for a worker by a label; all but these two are the editor's own.
const workers = { json: "json.worker.js", graphql: "graphql.worker.js" };
globalThis.MonacoEnvironment = {
  getWorker: (_id, label) =>
    new Worker(new URL(workers[label] ?? "editor.worker.js", import.meta.url), { type: "module", name: label }),
};

createRoot(document.getElementById("graphiql")).render(
  <GraphiQL
    fetcher={createGraphiQLFetcher({ url: endpoint.href, subscriptionUrl: socket.href })}
    defaultTabs={examples}
    defaultEditorToolsVisibility="variables"
    plugins={[HISTORY_PLUGIN, planPlugin(endpoint.href)]}
    visiblePlugin="Documentation Explorer"
    isHeadersEditorEnabled
    inputValueDeprecation
    schemaDescription
  />,
);
