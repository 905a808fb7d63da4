import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addressOf } from "../../../src/persistence/databaseUrl.ts";
import { all, bind, join, raw, type Sql, sql } from "../../../src/persistence/sql.ts";
import { statement } from "../../../src/persistence/statement.ts";

/** The statement that a piece comes to. */
const selected = (piece: Sql) => bind(piece).statement;

describe("sql", () => {
  it("numbers parameters in their order, however deep they stand", () => {
    const inner = sql`a = ${1} OR ${sql`b = ${2}`}`;
    const bound = bind(sql`SELECT ${raw("x")} WHERE ${inner} AND c = ${3} ${raw("")}LIMIT ${4}`);
    expect(bound.statement).toEqual(statement("SELECT x WHERE a = $1 OR b = $2 AND c = $3 LIMIT $4"));
    expect(bound.values).toEqual([1, 2, 3, 4]);
  });

  it("never puts a value into the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (texts) => {
        const bound = bind(
          join(
            texts.map((text) => sql`${text}`),
            ", ",
          ),
        );
        expect(bound.statement).toEqual(statement(texts.map((_, index) => `$${index + 1}`).join(", ")));
        expect(bound.values).toEqual(texts);
      }),
    );
  });

  it("joins pieces, and nothing where there are none", () => {
    expect(selected(join([], ", "))).toEqual(statement(""));
    expect(selected(all([]))).toEqual(statement("true"));
    expect(selected(all([sql`a = ${1}`]))).toEqual(statement("a = $1"));
    expect(selected(all([sql`a = ${1}`, raw("b"), sql`c = ${2}`]))).toEqual(statement("a = $1 AND b AND c = $2"));
  });

  it("keeps arrays, nulls and undefined as values", () => {
    expect(bind(sql`${["a", "b"]} ${null} ${undefined}`)).toMatchObject({
      statement: statement("$1 $2 $3"),
      values: [["a", "b"], null, undefined],
    });
  });

  it("gives one text one name of at most 63 bytes, and another text another", () => {
    const name = (text: string) => bind(raw(text)).statement.name;
    expect(name("SELECT 1")).toBe(name("SELECT 1"));
    expect(name("SELECT 1")).not.toBe(name("SELECT 2"));
    expect(Buffer.byteLength(name("SELECT 1"))).toBeLessThanOrEqual(63);
  });
});

describe("addressOf", () => {
  it.each([
    ["postgres://user:secret@db.example:6000/patio", "db.example:6000/patio"],
    ["postgres://db.example", "db.example:5432"],
    ["postgres://user:secret@db.example/", "db.example:5432"],
    ["secret", "an unreadable address"],
  ])("shows no more of %j than %j", (url, address) => expect(addressOf(url)).toBe(address));
});
