const question = `query PlanOfAnOperation($query: String!, $operationName: String, $variables: String) {
  operationPlan(query: $query, operationName: $operationName, variables: $variables) { text supergraphVersion }
}`;

const forOperators =
  'Plans are shown to operators. Put their token into the tab Headers: { "authorization": "Bearer patio_…" }.';

/** What to say of an error, by its code; what is not here is said as it came. */
const wordsByCode = {
  UNAUTHENTICATED: () => forOperators,
  GRAPHQL_VALIDATION_FAILED: (message) => message,
  BAD_USER_INPUT: (message) => `The variables can't be used. ${message}`,
  OPERATION_TOO_LARGE: (message) => message,
  INTERNAL_SERVER_ERROR: () => "The server has no plan for it; its log says why.",
};

/**
 * Asks how an operation would run.
 *
 * @param endpoint of the API
 * @param asked `query` and `operationName` as text, `variables` and `headers` as objects
 * @param signal breaks it off; then it rejects
 * @returns `{ text, supergraphVersion }`, or `{ words }` on why there is no plan
 */
export async function askForPlan(endpoint, { query, operationName, variables, headers }, signal) {
  if (query.replace(/#.*/g, "").trim() === "") return { words: "Write an operation to see its plan." };
  if (!Object.keys(headers).some((name) => name.toLowerCase() === "authorization")) return { words: forOperators };
  const response = await send(
    endpoint,
    headers,
    { query, operationName, variables: JSON.stringify(variables) },
    signal,
  );
  if (response === null) return { words: "The server can't be reached, or a header can't be sent." };
  const { data, errors = [] } = await response.json().catch(() => ({}));
  if (data?.operationPlan) return data.operationPlan;
  const [error] = errors;
  if (!error) return { words: `The server answered with status ${response.status} and no plan.` };
  const inWords = wordsByCode[error.extensions?.code] ?? ((message) => message);
  return { words: inWords(error.message) };
}

/** Null when nothing came back. */
async function send(endpoint, headers, variables, signal) {
  try {
    return await fetch(endpoint, {
      method: "POST",
      headers: { ...headers, "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query: question, variables }),
      signal,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}
