import { describe, expect, it } from "@jest/globals";
import { httpUrlRule, nameRule } from "../../../src/domain/shared/input.rules.ts";
import { normaliseText, unfitIn } from "../../../src/domain/shared/text.rules.ts";

describe("unfitIn of a line", () => {
  it.each([
    ["a null byte", "a\0b", "U+0000"],
    ["a line end", "a\nb", "U+000A"],
    ["an escape", "\u001b[31mred", "U+001B"],
    ["a C1 control", "a\u0085b", "U+0085"],
    ["a line separator", "a\u2028b", "U+2028"],
    ...["\u200e", "\u200f", "\u061c", "\u202a", "\u202e", "\u2066", "\u2069"].map(
      (sign) => [`a bidirectional control ${codeOf(sign)}`, `a${sign}b`, codeOf(sign)] as const,
    ),
    ...["\u200b", "\u2060", "\ufeff", "\u00ad", "\u034f", "\u3164", "\u{e0041}"].map(
      (sign) => [`what can't be seen ${codeOf(sign)}`, `a${sign}b`, codeOf(sign)] as const,
    ),
    ["a joiner between Latin letters", "a\u200db", "U+200D"],
    ["a non-joiner after an Arabic word", "\u0645\u200c", "U+200C"],
    ["a joiner of pictures", "\u{1f469}\u200d\u{1f527}", "U+200D"],
    ["a variant of a letter", "a\ufe0f", "U+FE0F"],
    ["a character that is none", "a\uffff", "U+FFFF"],
  ])("names %s", (_what, text, code) => {
    expect(unfitIn(text, "line")).toBe(`must not hold the character ${code}`);
  });

  it.each([
    ["a Persian non-joiner", "\u0645\u06cc\u200c\u0631\u0648\u0645"],
    ["a Sinhala joiner", "\u0dc1\u0dca\u200d\u0dbb\u0dd3"],
    ["a Malayalam joiner at the end of a word", "\u0d2e\u0d4b\u0d39\u0d28\u0d4d\u200d"],
    ["a variant of a picture", "\u2615\ufe0f Coop"],
    ["a variant of an ideograph", "\u845b\u{e0100}\u98fe"],
    ["blanks around it", " Lantern\n"],
    ["right-to-left letters", "تعاونية"],
  ])("takes %s", (_what, text) => {
    expect(unfitIn(text, "line")).toBeNull();
  });
});

describe("unfitIn", () => {
  it.each(["line", "prose", "source"] as const)("finds half a character in %s", (kind) => {
    expect(unfitIn("a\ud83d", kind)).toBe("must not hold half a character (U+D83D)");
    expect(unfitIn("a\udc00b", kind)).toBe("must not hold half a character (U+DC00)");
    expect(unfitIn("a\u{1f600}b", kind)).toBeNull();
  });

  it("takes several lines, tabs and invisible characters in prose, and no other control", () => {
    expect(unfitIn("one\r\n\ttwo\u200f", "prose")).toBeNull();
    expect(unfitIn("\u001b", "prose")).toBe("must not hold the character U+001B");
  });
});

it("gives texts that look the same one spelling, and leaves source as it is", () => {
  expect(normaliseText("Cambá", "line")).toBe("Camb\u00e1");
  expect(normaliseText("a\u0301", "source")).toBe("a\u0301");
  expect(nameRule.parse(" Camba\u0301 ")).toBe("Camb\u00e1");
});

describe("httpUrlRule", () => {
  const problem = (url: string) => httpUrlRule.safeParse(url).error?.issues[0]?.message ?? null;

  it.each(["https://user:secret@lantern.example", "https://user@lantern.example", "https://:secret@lantern.example"])(
    "refuses %s for its user and password",
    (url) => expect(problem(url)).toBe("must hold no user and no password"),
  );

  it.each(["https://", "https://www.", "http://.", "ftp://lantern.example"])("refuses %s, which has no host", (url) =>
    expect(problem(url)).toBe("must be an http(s) URL with a host name"),
  );

  it.each(["https://lantern.example", "http://127.0.0.1:4001/graphql", "https://küche.example"])("takes %s", (url) =>
    expect(problem(url)).toBeNull(),
  );
});

function codeOf(sign: string): string {
  return `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
}
