import { describe, expect, it } from "@jest/globals";
import { type Completer, type Run, violation } from "../../../src/gateway/execution/completers.ts";
import { compileShape, type ShapeField } from "../../../src/gateway/execution/shape.ts";

const asItIs: Completer = (value) => value ?? null;

function aField(responseName: string, given: Partial<ShapeField> = {}): ShapeField {
  return { responseName, answerKey: responseName, takesStrings: false, complete: asItIs, ...given };
}

const begun = { hasViolation: false, size: 0, maxBytes: 1_000_000 };
const hasty: Run = { path: null, ...begun };

describe("a shape", () => {
  it("holds the fields asked for, in the client's order and under the client's names", () => {
    const shape = compileShape([aField("title", { answerKey: "_as_title" }), aField("id")]);
    const shaped = shape({ id: "c1", secret: 1, _as_title: "Lantern" }, hasty);
    expect(JSON.stringify(shaped)).toBe('{"title":"Lantern","id":"c1"}');
  });

  it("takes a string as it is where any is right, and completes all else", () => {
    const shape = compileShape([aField("name", { takesStrings: true, complete: () => null })]);
    expect(shape({ name: 'a "quoted" name' }, hasty)).toEqual({ name: 'a "quoted" name' });
    expect(shape({ name: 7 }, hasty)).toEqual({ name: null });
    expect(shape({}, hasty)).toEqual({ name: null });
  });

  it("is a violation as soon as one of its fields is", () => {
    const shape = compileShape([aField("id"), aField("name", { complete: () => violation })]);
    expect(shape({ id: "c1" }, hasty)).toBe(violation);
  });

  it("says where it is, when anybody asks", () => {
    const paths: unknown[] = [];
    const note: Completer = (_, { path }) => paths.push([...path!]);
    const run: Run = { path: ["coops", 0], ...begun };
    compileShape([aField("id", { complete: note }), aField("name", { complete: note })])({}, run);
    expect(paths).toEqual([
      ["coops", 0, "id"],
      ["coops", 0, "name"],
    ]);
    expect(run.path).toEqual(["coops", 0]);
  });

  it("takes every name that the grammar of GraphQL allows", () => {
    const names = ["constructor", "toString", "return", "v0", "_", "__typename"];
    const shape = compileShape(names.map((name) => aField(name)));
    expect(shape(Object.fromEntries(names.map((name) => [name, name])), hasty)).toEqual(
      Object.fromEntries(names.map((name) => [name, name])),
    );
  });
});
