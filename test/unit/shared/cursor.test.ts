import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { CursorSigner } from "../../../src/domain/shared/connection/cursor.ts";

const signer = new CursorSigner(Buffer.alloc(32, 1));
const position = fc.array(fc.string({ unit: "grapheme" }), { minLength: 1, maxLength: 3 });

describe("a cursor", () => {
  it("reads back as the position it was written for, in every instance with the key", () => {
    const other = new CursorSigner(Buffer.alloc(32, 1));
    fc.assert(
      fc.property(fc.string(), position, (scope, position) => {
        expect(other.read(scope, signer.write(scope, position))).toEqual(position);
      }),
    );
  });

  it("is none of another scope, nor of another key", () => {
    const cursor = signer.write("coops", ["alder", "1"]);
    expect(signer.read("people", cursor)).toBeNull();
    expect(signer.read("coop", cursor)).toBeNull();
    expect(new CursorSigner(Buffer.alloc(32, 2)).read("coops", cursor)).toBeNull();
  });

  it("is none when any of its characters is changed, left out or added", () => {
    fc.assert(
      fc.property(position, fc.nat(), fc.constantFrom(..."Aa0-_=+/ é"), (position, at, character) => {
        const cursor = signer.write("coops", position);
        const place = at % (cursor.length + 1);
        const changed = `${cursor.slice(0, place)}${character}${cursor.slice(place + 1)}`;
        if (changed !== cursor) expect(signer.read("coops", changed)).toBeNull();
        expect(signer.read("coops", `${cursor.slice(0, place)}${cursor.slice(place + 1)}`)).toEqual(
          place < cursor.length ? null : position,
        );
        expect(signer.read("coops", `${cursor.slice(0, place)}${character}${cursor.slice(place)}`)).toBeNull();
      }),
    );
  });

  it("is no text of a stranger", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(signer.read("coops", text)).toBeNull()));
    for (const text of ["", "AAAA", "A".repeat(16), "A".repeat(17), "null", "💥"]) {
      expect(signer.read("coops", text)).toBeNull();
    }
  });

  it("can be put into a URL as it is", () => {
    fc.assert(fc.property(position, (position) => expect(signer.write("s", position)).toMatch(/^[\w-]+$/)));
  });
});
