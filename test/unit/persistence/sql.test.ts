import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { addressOf } from "../../../src/persistence/databaseUrl.ts";
import { all, bind, join, raw, sql } from "../../../src/persistence/sql.ts";

describe("sql", () => {
  it("numbers parameters in their order, however deep they stand", () => {
    const inner = sql`a = ${1} OR ${sql`b = ${2}`}`;
    const { statement, values } = bind(sql`SELECT ${raw("x")} WHERE ${inner} AND c = ${3} ${raw("")}LIMIT ${4}`);
    expect(statement.text).toBe("SELECT x WHERE a = $1 OR b = $2 AND c = $3 LIMIT $4");
    expect(values).toEqual([1, 2, 3, 4]);
  });

  it("never puts a value into the text", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 })), (texts) => {
        const { statement, values } = bind(
          join(
            texts.map((text) => sql`${text}`),
            ", ",
          ),
        );
        expect(statement.text).toBe(texts.map((_, index) => `$${index + 1}`).join(", "));
        expect(values).toEqual(texts);
      }),
    );
  });

  it("joins pieces, and nothing where there are none", () => {
    expect(bind(join([], ", ")).statement.text).toBe("");
    expect(bind(all([])).statement.text).toBe("true");
    expect(bind(all([sql`a = ${1}`])).statement.text).toBe("a = $1");
    expect(bind(all([sql`a = ${1}`, raw("b"), sql`c = ${2}`])).statement.text).toBe("a = $1 AND b AND c = $2");
  });

  it("keeps arrays, nulls and undefined as values", () => {
    expect(bind(sql`${["a", "b"]} ${null} ${undefined}`)).toMatchObject({
      statement: { text: "$1 $2 $3" },
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
