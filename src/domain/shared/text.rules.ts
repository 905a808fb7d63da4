/**
 * What a text is for: `line` is a name or another text of one line, `prose` may have several lines, `source` is code, which
 * is taken as it is.
 */
export type TextKind = "line" | "prose" | "source";

/** Scripts in which a joiner changes how letters look. Source: UAX #31, 2.3.1, "Joining Controls". */
const joined =
  "[[\\p{L}\\p{M}]&&[\\p{scx=Arabic}\\p{scx=Syriac}\\p{scx=Mandaic}\\p{scx=Nko}\\p{scx=Mongolian}\\p{scx=Devanagari}\\p{scx=Bengali}\\p{scx=Gurmukhi}\\p{scx=Gujarati}\\p{scx=Oriya}\\p{scx=Tamil}\\p{scx=Telugu}\\p{scx=Kannada}\\p{scx=Malayalam}\\p{scx=Sinhala}\\p{scx=Khmer}\\p{scx=Myanmar}\\p{scx=Tibetan}]]";

/** Signs after which a joiner may also end a word. Source: RFC 5892, A.1 and A.2; UnicodeData, combining class 9. */
const virama =
  "[\\u{94D}\\u{9CD}\\u{A4D}\\u{ACD}\\u{B4D}\\u{BCD}\\u{C4D}\\u{CCD}\\u{D4D}\\u{DCA}\\u{1039}\\u{103A}\\u{17D2}]";

/** Invisible characters that belong to their neighbour: joiners within words, and variants of pictures and ideographs. */
const fitting = new RegExp(
  `(?<=${joined})[\\u200C\\u200D](?=${joined})|(?<=${virama})[\\u200C\\u200D]|(?<=[\\p{Extended_Pictographic}\\p{Unified_Ideograph}\\p{sc=Mongolian}])\\p{Variation_Selector}`,
  "gv",
);

/** Controls, line ends, and what can't be seen or turns the direction of what stands around it. */
const unfitInLine =
  /[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\p{Default_Ignorable_Code_Point}\p{Bidi_Control}\p{Noncharacter_Code_Point}\p{Surrogate}\uFFF9-\uFFFB]/u;

/** Controls but tabs and line ends. */
const unfitInProse = /[^\P{Control}\t\n\r]|\p{Surrogate}/u;

const unfitInSource = /[\0\p{Surrogate}]/u;

/**
 * What is wrong with a text. Blanks around a line don't count, for its rules cut them off.
 *
 * @returns what it must not hold, to go after the field's name; null when it is fit to be stored and shown
 */
export function unfitIn(text: string, kind: TextKind): string | null {
  const found = firstUnfit(text, kind);
  if (found === undefined) return null;
  const code = `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
  return found.isWellFormed() ? `must not hold the character ${code}` : `must not hold half a character (${code})`;
}

function firstUnfit(text: string, kind: TextKind): string | undefined {
  switch (kind) {
    case "line":
      return unfitInLine.exec(text.trim().replace(fitting, ""))?.[0];
    case "prose":
      return unfitInProse.exec(text)?.[0];
    case "source":
      return unfitInSource.exec(text)?.[0];
    default:
      return kind satisfies never;
  }
}

/** The one spelling of a text among those that look the same. Source: UAX #15, NFC. */
export function normaliseText(text: string, kind: TextKind): string {
  return kind === "source" ? text : text.normalize("NFC");
}
