import type { Chance } from "../support/chance.ts";
import { deepJson, hostileNames } from "./hostile.ts";
import type { MutatedDocument } from "./mutateDocument.ts";

/** What a hostile document is made around: words of the target's schema. */
export interface Words {
  /** A field of the root with its arguments: `coop(id: "c1")`. */
  readonly object: string;
  /** The type it answers. */
  readonly type: string;
  /** What stands between an object of that type and another one below it: `parent`, or `country { coops`. */
  readonly again: string;
  /** What ends the selections that `again` has opened. */
  readonly closeAgain?: string;
  /** A field of that type without a selection. */
  readonly leaf: string;
  /** A field of the root with its last argument open, which takes any input object: `projects(filter: `. */
  readonly open: string;
}

type Maker = (words: Words, chance: Chance) => string;

/** Documents that are made to cost more than they look, or to break what reads them. */
const makers: Readonly<Record<string, Maker>> = {
  "deep selection": ({ object, again, closeAgain = "", leaf }, chance) => {
    const levels = chance.oneOf([20, 24, 26, 41, 100, 1_000, 7_000]);
    return `{ ${object} ${`{ ${again} `.repeat(levels)}{ ${leaf} }${`${closeAgain} }`.repeat(levels)} }`;
  },
  "deep inline fragments": ({ object, leaf }, chance) => {
    const levels = chance.oneOf([10, 36, 38, 50, 500, 3_700]);
    return `{ ${object} { ${"... { ".repeat(levels)}${leaf}${" }".repeat(levels)} } }`;
  },
  "deep list": ({ open }, chance) => {
    const levels = chance.oneOf([5, 39, 60, 1_000, 7_000]);
    return `{ ${open}${"[".repeat(levels)}${"]".repeat(levels)}) { __typename } }`;
  },
  "deep object": ({ open }, chance) => {
    const levels = chance.oneOf([5, 39, 60, 1_000, 3_500]);
    return `{ ${open}${"{ any: ".repeat(levels)}{}${" }".repeat(levels)}) { __typename } }`;
  },
  "many aliases": ({ object, leaf }, chance) => {
    const count = chance.oneOf([50, 99, 101, 1_000, 1_800]);
    return `{ ${Array.from({ length: count }, (_, index) => `a${index}: ${object} { ${leaf} }`).join(" ")} }`;
  },
  "many names of one field": ({ object, leaf }, chance) => {
    const count = chance.oneOf([100, 1_000, 4_900, 7_000]);
    return `{ ${object} { ${`${leaf} `.repeat(count)}} }`;
  },
  "fields that do not merge": ({ object, again, closeAgain = "", leaf }, chance) => {
    const count = chance.oneOf([10, 100, 600]);
    const each = Array.from({ length: count }, (_, index) => `x: ${again} { a${index}: ${leaf} }${closeAgain}`);
    return `{ ${object} { ${each.join(" ")} x: ${leaf} } }`;
  },
  "fragments that double": ({ object, type, again, closeAgain = "", leaf }, chance) => {
    const count = chance.oneOf([5, 12, 30, 200]);
    const fragments = Array.from(
      { length: count },
      (_, index) =>
        `fragment F${index} on ${type} { ${leaf} a: ${again} { ...F${index + 1} }${closeAgain} b: ${again} { ...F${index + 1} }${closeAgain} }`,
    );
    return `{ ${object} { ...F0 } } ${fragments.join(" ")} fragment F${count} on ${type} { ${leaf} }`;
  },
  "fragments in a ring": ({ object, type, again, closeAgain = "", leaf }, chance) => {
    const count = chance.oneOf([1, 2, 3, 50, 700]);
    const below = chance.is(50);
    const fragments = Array.from({ length: count }, (_, index) => {
      const next = `...F${(index + 1) % count}`;
      return `fragment F${index} on ${type} { ${leaf} ${below ? `${again} { ${next} }${closeAgain}` : next} }`;
    });
    return `{ ${object} { ...F0 } } ${fragments.join(" ")}`;
  },
  "spreads of one fragment": ({ object, type, leaf }, chance) => {
    const count = chance.oneOf([10, 1_000, 5_000]);
    return `{ ${object} { ${"...F ".repeat(count)}} } fragment F on ${type} { ${leaf} }`;
  },
  "many directives": ({ object, leaf }, chance) => {
    const directive = chance.oneOf(["@skip(if: false)", "@unheardOf", "@include(if: true)"]);
    return `{ ${object} { ${leaf} ${`${directive} `.repeat(chance.oneOf([2, 100, 2_000]))}} }`;
  },
  "many conditions": ({ object, leaf }, chance) => {
    const count = chance.oneOf([5, 40, 600]);
    const each = Array.from({ length: count }, (_, index) => index);
    const declared = each.map((index) => `$c${index}: Boolean = ${index % 2 === 0}`).join(" ");
    return `query (${declared}) { ${object} { ${each.map((index) => `a${index}: ${leaf} @skip(if: $c${index})`).join(" ")} } }`;
  },
  "many variables": ({ object, leaf }, chance) => {
    const count = chance.oneOf([100, 2_000]);
    const declared = Array.from({ length: count }, (_, index) => `$v${index}: Int = ${index}`).join(" ");
    return `query (${declared}) { ${object} { ${leaf} } }`;
  },
  "many operations": ({ object, leaf }, chance) => {
    const count = chance.oneOf([2, 100, 1_500]);
    return Array.from({ length: count }, (_, index) => `query Q${index} { ${object} { ${leaf} } }`).join(" ");
  },
  "introspection of itself": (_, chance) => {
    const levels = chance.oneOf([1, 3, 6, 12]);
    const deep = `${"{ fields { type ".repeat(levels)}{ name }${" } }".repeat(levels)}`;
    return `{ __schema { types ${deep} } }`;
  },
  "introspection with data": ({ object, leaf }) =>
    `{ a: __typename ${object} { ${leaf} __typename } s: __schema { queryType { name } } t: __type(name: "__proto__") { name } }`,
  "names of JavaScript": ({ object, leaf }, chance) => {
    const [one, other] = [chance.oneOf(hostileNames), chance.oneOf(hostileNames)];
    return `query ${one} { ${other}: ${object} { ${one}: ${leaf} ${other}: __typename } ...${one} } fragment ${one} on Query { ${other}: __typename }`;
  },
  "variables of JavaScript": ({ object, leaf }, chance) => {
    const name = chance.oneOf(hostileNames);
    return `query ($${name}: Boolean! = true) { ${object} { ${leaf} @include(if: $${name}) } }`;
  },
  subscription: ({ leaf }, chance) =>
    chance.oneOf([
      `subscription { changed { ${leaf} } }`,
      `subscription S { changed { ${leaf} } } query Q { __typename }`,
      `subscription { changed { ${leaf} } again: changed { ${leaf} } }`,
      "subscription { __typename }",
      "subscription { __schema { queryType { name } } }",
    ]),
  "definitions of a schema": ({ object, leaf }, chance) =>
    chance.oneOf([
      "type Query { a: Int }",
      `{ ${object} { ${leaf} } } type Query { a: Int }`,
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")',
      "schema { query: Query }",
      "fragment F on Query { __typename }",
    ]),
  "descriptions of what is executed": ({ object, type, leaf }, chance) => {
    const words = chance.oneOf(['"of it"', '"""of "it"."""', '"""\n\n"""', '""', `"""${"long ".repeat(1_000)}"""`]);
    return `${words} query Q(${words} $a: Boolean! = true, ${words} $b: Boolean = false) { ${object} { ...F @include(if: $a) ${leaf} @skip(if: $b) } } ${words} fragment F on ${type} { ${leaf} }`;
  },
  "a long string": ({ open }, chance) =>
    `{ ${open}"${chance.oneOf(["a", "\\u0000", "é", "\\n"]).repeat(chance.oneOf([1_000, 2_000, 5_000, 100_000]))}") { __typename } }`,
  "white space": ({ object, leaf }, chance) =>
    `{ ${chance.oneOf([" ", ",", "\n", "\t", "#\n", "\uFEFF"]).repeat(chance.oneOf([1_000, 2_000, 5_000, 200_000]))}${object} { ${leaf} } }`,
  nothing: (_, chance) => chance.oneOf(["", " ", "#", "{}", "{ }", "query", "\u0000", deepJson(20, "list")]),
};

/** A document that is hostile as a whole. */
export function hostileDocument(words: Words, chance: Chance): MutatedDocument {
  const kind = chance.oneOf(Object.keys(makers));
  return { text: makers[kind]!(words, chance), made: `hostile: ${kind}` };
}
