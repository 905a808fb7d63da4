import type { RequiredSelection } from "../planning/plan.ts";
import type { Tree } from "./execution.ts";
import { jsonText } from "./jsonText.ts";
import { isObject } from "./merge.ts";

/** Writes the representation of an entity as JSON text: equal entities have equal texts. */
export type RepresentationWriter = (entity: Tree) => string | null;

/**
 * Makes the writer of representations for what a fetch requires. It gives null for an object that lacks
 * a required field, or has nothing but nulls: such an entity can't be found. A null beside a key is a
 * value as good as any: a field may be computed from it.
 *
 * Source: Apollo Federation subgraph specification, "Resolve entity representations"
 */
export function compileRepresentation(requires: readonly RequiredSelection[]): RepresentationWriter {
  const write = inTurn(requires.map(compileSelection));
  return (entity) => {
    const draft: Draft = { text: `,"__typename":${jsonText(entity["__typename"])}`, isTyped: true, tellsApart: false };
    return write(entity, draft) && draft.tellsApart ? `{${draft.text.slice(1)}}` : null;
  };
}

/** What tells an entity from the others of one fetch; undefined when only its text does. */
export type EntityKey = (entity: Tree) => string | number | undefined;

/**
 * Most entities are of one type and known by one field: its value tells them apart for less than their texts do.
 * Null when a fetch requires anything else.
 */
export function compileEntityKey(requires: readonly RequiredSelection[]): EntityKey | null {
  const field = keyFieldOf(requires);
  if (field === null) return null;
  const { responseName, type } = field;
  return (entity) => {
    const value = entity[responseName];
    const isKey = typeof value === "string" || typeof value === "number";
    return isKey && entity["__typename"] === type ? value : undefined;
  };
}

/** The one field that a fetch requires of entities of one type; null when it requires anything else. */
export function keyFieldOf(
  requires: readonly RequiredSelection[],
): { readonly name: string; readonly responseName: string; readonly type: string } | null {
  const [only] = requires;
  if (only?.kind !== "fragment" || requires.length > 1 || only.types.length !== 1) return null;
  const fields = only.selections.filter((selection) => selection.kind !== "field" || selection.name !== "__typename");
  const [field] = fields;
  if (field?.kind !== "field" || fields.length > 1 || field.selections.length > 0) return null;
  return { name: field.name, responseName: field.responseName, type: only.types[0]! };
}

interface Draft {
  /** Every field written so far, each with a comma before it. */
  text: string;
  isTyped: boolean;
  /** Whether anything was written that tells one entity from another. */
  tellsApart: boolean;
}

/** Adds to the draft; false when a required field is missing. */
type Writer = (from: Tree, into: Draft) => boolean;

function compileSelection(selection: RequiredSelection): Writer {
  return selection.kind === "field" ? compileField(selection) : compileFragment(selection);
}

function compileFragment({ types, selections }: RequiredSelection & { kind: "fragment" }): Writer {
  const write = inTurn(selections.map(compileSelection));
  return (from, into) => !types.includes(from["__typename"] as string) || write(from, into);
}

function compileField({ name, responseName, selections }: RequiredSelection & { kind: "field" }): Writer {
  if (name === "__typename") return writeTypename;
  const key = `,${JSON.stringify(name)}:`;
  const textOf = selections.length === 0 ? jsonText : nested(inTurn(selections.map(compileSelection)));
  return (from, into) => {
    const value = from[responseName];
    const text = value === undefined ? null : textOf(value);
    if (text === null) return false;
    into.text += key + text;
    if (value !== null) into.tellsApart = true;
    return true;
  };
}

function writeTypename(from: Tree, into: Draft): boolean {
  if (into.isTyped) return true;
  const typename = from["__typename"];
  if (typename === undefined) return false;
  into.text += `,"__typename":${jsonText(typename)}`;
  into.isTyped = true;
  return true;
}

/** The required fields of an object, or of a list of them; null when one lacks a field. */
function nested(write: Writer): (value: unknown) => string | null {
  const textOf = (value: unknown): string | null => {
    if (Array.isArray(value)) {
      const items = value.map(textOf);
      return items.includes(null) ? null : `[${items.join(",")}]`;
    }
    if (!isObject(value)) return jsonText(value);
    const draft: Draft = { text: "", isTyped: false, tellsApart: false };
    return write(value, draft) ? `{${draft.text.slice(1)}}` : null;
  };
  return textOf;
}

function inTurn(writers: readonly Writer[]): Writer {
  if (writers.length === 1) return writers[0]!;
  return (from, into) => {
    for (const write of writers) {
      if (!write(from, into)) return false;
    }
    return true;
  };
}
