import {
  pick,
  tryParseJSONC,
  useGraphiQL,
  useHeadersEditorState,
  useOperationsEditorState,
  useVariablesEditorState,
} from "@graphiql/react";
import { useEffect, useState } from "react";
import { askForPlan } from "./askForPlan.js";

/** After the last key this long, in milliseconds, nobody is typing any more. */
const restMs = 400;

/** GraphiQL's plugin that shows how the operation in the current tab would run. */
export function planPlugin(endpoint) {
  return { title: "Plan", icon: PlanIcon, content: () => <PlanPane endpoint={endpoint} /> };
}

function PlanPane({ endpoint }) {
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const [headers] = useHeadersEditorState();
  const { operationName } = useGraphiQL(pick("operationName"));
  const [plan, setPlan] = useState({ words: "" });

  useEffect(() => {
    const stop = new AbortController();
    const show = (answer) => stop.signal.aborted || setPlan(answer);
    const tab = { query, operationName: operationName || null, variables, headers };
    // It rejects only when it was broken off.
    const timer = setTimeout(() => askForTab(endpoint, tab, stop.signal).then(show, () => {}), restMs);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [endpoint, query, operationName, variables, headers]);

  return (
    <section className="plan" aria-label="Plan">
      <div className="plan-title">Plan</div>
      <div aria-live="polite">
        {plan.text === undefined ? <p>{plan.words}</p> : <pre>{plan.text}</pre>}
        {plan.supergraphVersion && <p className="plan-version">Supergraph {plan.supergraphVersion}</p>}
      </div>
    </section>
  );
}

/** Asks for the plan of what stands in a tab, where its editors hold JSON. */
async function askForTab(endpoint, { variables, headers, ...operation }, signal) {
  const [given, sent] = [readObject(variables, "Variables"), readObject(headers, "Headers")];
  const words = given.words ?? sent.words;
  if (words) return { words };
  return askForPlan(endpoint, { ...operation, variables: given.object, headers: sent.object }, signal);
}

function readObject(text, tab) {
  try {
    return { object: tryParseJSONC(text) ?? {} };
  } catch ({ message }) {
    return { words: `${tab} ${message}` };
  }
}

/** A fork: one question, several to answer it. */
function PlanIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <circle cx="5" cy="12" r="2.5" />
      <circle cx="19" cy="5" r="2.5" />
      <circle cx="19" cy="19" r="2.5" />
      <path d="M7.5 12H12M16.5 5H14a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2h2.5" />
    </svg>
  );
}
