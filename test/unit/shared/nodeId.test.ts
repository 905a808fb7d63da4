import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { decodeNodeId, encodeNodeId, keyOf } from "../../../src/domain/shared/nodeId.ts";

const key = fc.bigInt({ min: 1n, max: 9_223_372_036_854_775_807n }).map(String);
const base64url = (text: string) => Buffer.from(text, "latin1").toString("base64url");

describe("a global id", () => {
  it("names a type and a key, and reads back as them", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z]{1,20}$/), key, (type, key) => {
        expect(decodeNodeId(encodeNodeId(type, key))).toEqual({ type, key });
      }),
    );
  });

  it("has one spelling", () => {
    fc.assert(
      fc.property(fc.string(), (id) => {
        const node = decodeNodeId(id);
        if (node) expect(encodeNodeId(node.type, node.key)).toBe(id);
      }),
    );
    const id = encodeNodeId("Coop", "1");
    for (const other of [`${id}=`, `${id}==`, ` ${id}`, `${id}\n`, id.toLowerCase(), `${id}A`]) {
      expect(decodeNodeId(other)).toBeNull();
    }
  });

  it("has a key from 1 to the largest bigint", () => {
    expect(decodeNodeId(base64url("Coop:9223372036854775807"))?.key).toBe("9223372036854775807");
    for (const key of ["9223372036854775808", "0", "01", "-1", "+1", "1.0", "1e3", "", " 1", "١"]) {
      expect(decodeNodeId(base64url(`Coop:${key}`))).toBeNull();
    }
    expect(decodeNodeId(base64url("Co-op:1"))).toBeNull();
    expect(decodeNodeId(base64url(":1"))).toBeNull();
  });

  it("is one of its own type only", () => {
    expect(keyOf("Coop", encodeNodeId("Coop", "7"))).toBe("7");
    expect(keyOf("Person", encodeNodeId("Coop", "7"))).toBeNull();
    expect(keyOf("Coop", "garbage")).toBeNull();
  });
});
