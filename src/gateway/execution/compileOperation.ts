import {
  type DocumentNode,
  execute,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  visit,
} from "graphql";
import type { Plan } from "../planning/plan.ts";
import type { SubgraphError } from "../subgraphs/subgraph.ts";
import { withinBytes, writeTree } from "./answerBytes.ts";
import { type ClientPaths, compileClientPaths } from "./clientPaths.ts";
import { type Fragments, fragmentsOf, responseNameOfField } from "./collectFields.ts";
import { compilePlan } from "./compilePlan.ts";
import { byConditions } from "./conditions.ts";
import type { CompiledOperation, Execution, OperationResult, Step, Tree } from "./execution.ts";
import { named } from "./fetch.ts";
import type { AnswerKeys } from "./forPlanner.ts";
import { type CompileOptions, planData } from "./planData.ts";
import { compileProjection } from "./projection.ts";
import { type SharedFields, shareFields } from "./shareFields.ts";
import { splitIntrospection } from "./splitIntrospection.ts";

/** A valid operation with the fragments it uses. */
export interface OperationToCompile {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** Compiles a valid query or mutation: what concerns the schema for graphql-js, all else by its plan. */
export function compileOperation(
  { operation, fragments }: OperationToCompile,
  options: CompileOptions,
): CompiledOperation {
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation, ...fragments.values()] };
  const compiledFor = byConditions(document, (decided) => compileDecided(decided, options));
  return async (variables, scope) => (await compiledFor(variables))(variables, scope);
}

async function compileDecided(document: DocumentNode, options: CompileOptions): Promise<CompiledOperation> {
  const shared = shareFields(document, options.publicSchema);
  const asked = shared?.asked ?? document;
  const operation = asked.definitions[0] as OperationDefinitionNode;
  const { introspection, data, isAllData } = splitIntrospection(operation, fragmentsOf(asked));
  const plan = data && (await planData(data, options));
  if (isAllData && shared === null) {
    const passed = passThrough(plan, document, options);
    if (passed) return passed;
  }
  const steps: Step[] = [];
  if (introspection) steps.push(compileIntrospection(introspection, options));
  if (plan) steps.push(compilePlan(plan, options.subgraphs));
  const complete = compileCompletion(document, shared, options);
  return async (variables, scope) => {
    const execution = begin(document, options.publicSchema, { variables, scope });
    await Promise.all(steps.map((step) => step(execution)));
    return complete(execution);
  };
}

/**
 * When one subgraph answers an operation alone, and no two fields of it are equal, it is asked the client's own words and its answer is
 * the client's: it has the right fields in the right order, and is only weighed.
 */
function passThrough(
  plan: Plan,
  document: DocumentNode,
  { publicSchema, subgraphs, maxAnswerBytes }: CompileOptions,
): CompiledOperation | null {
  if (plan?.kind !== "fetch" || hasEmptySelection(document)) return null;
  const subgraph = subgraphs.get(plan.subgraph)!;
  const text = print(document);
  if (!subgraph.understands(text, publicSchema)) return null;
  const ask = subgraph.prepare({ kind: plan.operationKind, text });
  return async (variables, scope) => {
    const { data, errors } = await ask({ variables, representations: [], scope, signal: scope.signal });
    return withinBytes(maxAnswerBytes, async () => ({
      data: data && (await writeTree(data, maxAnswerBytes)),
      errors: errors.map((error) => named(error, plan.subgraph)),
    }));
  };
}

/** Whether conditions have left a selection without any field, which can't be written as GraphQL. */
function hasEmptySelection(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    SelectionSet({ selections }) {
      isFound ||= selections.length === 0;
    },
  });
  return isFound;
}

/** What one run of a document begins with. */
export function begin(
  { definitions }: DocumentNode,
  schema: GraphQLSchema,
  given: Pick<Execution, "variables" | "scope">,
): Execution {
  const { operation } = definitions[0] as OperationDefinitionNode;
  // Paths of a plan may begin at the type of the root.
  return { ...given, data: { __typename: schema.getRootType(operation)!.name }, errors: [], excused: [] };
}

/**
 * Makes the end of every run of a document: the client's answer out of what the subgraphs answered.
 *
 * @param shared what they were asked for instead, when fields of the document are equal
 */
export function compileCompletion(
  document: DocumentNode,
  shared: SharedFields | null,
  { publicSchema, answerKeys, maxAnswerBytes }: CompileOptions,
): (execution: Execution) => Promise<OperationResult> {
  const answered = shared?.document ?? document;
  const askedAs = shared?.askedAs ?? responseNameOfField;
  const project = compileProjection({
    schema: publicSchema,
    operation: answered.definitions[0] as OperationDefinitionNode,
    fragments: fragmentsOf(answered),
    answerKeys,
    askedAs,
    maxAnswerBytes,
  });
  const placesOf = compileClientPaths({ document: answered, askedAs, answerKeys });
  return (execution) => {
    const errors = execution.errors.flatMap((error) => inClientsTerms(error, placesOf));
    const excused = () => execution.excused.flatMap(placesOf);
    return withinBytes(maxAnswerBytes, async () => ({ data: await project(execution.data, errors, excused), errors }));
  };
}

function inClientsTerms(error: SubgraphError, placesOf: ClientPaths): readonly SubgraphError[] {
  return error.path ? placesOf(error.path).map((path) => ({ ...error, path })) : [error];
}

function compileIntrospection(document: DocumentNode, { publicSchema: schema, answerKeys }: CompileOptions): Step {
  const keyed = withAnswerKeys(document, answerKeys);
  return async ({ variables, data, errors }) => {
    const answer = await execute({ schema, document: keyed, variableValues: variables });
    Object.assign(data, answer.data as Tree);
    for (const error of answer.errors ?? []) errors.push(error.toJSON() as SubgraphError);
  };
}

/** The document with each root field under the name by which the projection looks for it. */
function withAnswerKeys(document: DocumentNode, answerKeys: AnswerKeys): DocumentNode {
  const [operation, ...fragments] = document.definitions as [OperationDefinitionNode, ...FragmentDefinitionNode[]];
  const selections = operation.selectionSet.selections.map((field) =>
    field.kind === Kind.FIELD && field.alias
      ? { ...field, alias: { ...field.alias, value: answerKeys(field.alias.value, field.name.value) } }
      : field,
  );
  const keyed = { ...operation, selectionSet: { ...operation.selectionSet, selections } };
  return { ...document, definitions: [keyed, ...fragments] };
}
