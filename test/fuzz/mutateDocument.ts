import { Lexer, Source, TokenKind } from "graphql";
import type { Chance } from "../support/chance.ts";
import { hostileLiterals, hostileNames } from "./hostile.ts";

/** A document after a few changes, with what was done to it. */
export interface MutatedDocument {
  readonly text: string;
  readonly made: string;
}

/** Changes the tokens of a document in place. */
type Mutation = (tokens: string[], chance: Chance, names: readonly string[]) => void;

const directives = [
  "@skip(if: true)",
  "@include(if: false)",
  "@skip(if: $c0)",
  "@include",
  "@skip(if: true) @skip(if: false)",
  "@unheardOf",
  "@deprecated",
  "@defer",
  "@stream(initialCount: 0)",
  '@key(fields: "id")',
  "@join__field(graph: A)",
  "@inaccessible",
  '@skip(if: "yes")',
];

const selections = [
  "__typename",
  "__schema { types { name fields { name type { name ofType { name } } } } }",
  '__type(name: "Query") { name fields { name } }',
  "_service { sdl }",
  "_entities(representations: []) { __typename }",
  "... { __typename }",
  "... on Query { __typename }",
  "... on Nobody { id }",
  "...Nobody",
  "x: __typename x: id",
];

const noise = [
  "\u0000",
  "\uFEFF",
  "\u{1F600}",
  "\uD800",
  "é",
  "#",
  '"',
  '"""',
  "...",
  "&",
  "|",
  "!",
  "$",
  "@",
  ":",
  "=",
  "{",
  "}",
  "(",
  ")",
  "[",
  "]",
  "%",
  "\\",
  "`",
];

/** Mostly leave a document that can be read: validation must tell. */
const ofMeaning: Readonly<Record<string, Mutation>> = {
  "name of the schema": (tokens, chance, names) => put(tokens, chance, isName, chance.oneOf(names)),
  "name of the document": (tokens, chance) => put(tokens, chance, isName, chance.oneOf(tokens.filter(isName))),
  "hostile name": (tokens, chance) => put(tokens, chance, isName, chance.oneOf(hostileNames)),
  "hostile literal": (tokens, chance) =>
    put(tokens, chance, (token, before) => isLiteral(token) || before === ":", chance.oneOf(hostileLiterals)),
  "directive added": (tokens, chance) => void tokens.splice(chance.upTo(tokens.length), 0, chance.oneOf(directives)),
  "selection added": (tokens, chance) => after(tokens, chance, "{", chance.oneOf(selections)),
  "fragment cycle": (tokens, chance) => {
    const names = tokens.filter((_, index) => tokens[index - 1] === "fragment");
    for (let index = tokens.length - 1; index >= 0; index--) {
      if (tokens[index] === "fragment" && tokens[index + 4] === "{" && names.length > 0) {
        tokens.splice(index + 5, 0, "...", chance.oneOf(names));
      }
    }
  },
  "operation doubled": (tokens) => void tokens.push(...tokens),
  "other kind of operation": (tokens, chance) => {
    tokens[0] = chance.oneOf(["query", "mutation", "subscription"]);
  },
};

/** Mostly leave none. */
const ofSyntax: Readonly<Record<string, Mutation>> = {
  "token dropped": (tokens, chance) => void tokens.splice(anyOf(tokens, chance), 1),
  "token doubled": (tokens, chance) => {
    const at = anyOf(tokens, chance);
    tokens.splice(at, 0, tokens[at]!);
  },
  "tokens swapped": (tokens, chance) => swap(tokens, anyOf(tokens, chance), anyOf(tokens, chance)),
  "neighbours swapped": (tokens, chance) => {
    const at = anyOf(tokens, chance);
    swap(tokens, at, Math.min(at + 1, tokens.length - 1));
  },
  "slice doubled": (tokens, chance) => {
    const from = anyOf(tokens, chance);
    tokens.splice(anyOf(tokens, chance), 0, ...tokens.slice(from, from + 1 + chance.upTo(30)));
  },
  "slice dropped": (tokens, chance) => void tokens.splice(anyOf(tokens, chance), 1 + chance.upTo(20)),
  "end cut off": (tokens, chance) => void tokens.splice(anyOf(tokens, chance)),
  "directive moved": (tokens, chance) => {
    const at = tokens.indexOf("@");
    const moved = at === -1 ? [] : tokens.splice(at, tokens[at + 2] === "(" ? 7 : 2);
    tokens.splice(chance.upTo(tokens.length), 0, ...moved);
  },
  noise: (tokens, chance) => void tokens.splice(chance.upTo(tokens.length), 0, chance.oneOf(noise)),
};

const mutations = { ...ofMeaning, ...ofSyntax };
/** What can be read goes further, so it is drawn more often. */
const drawn = [...Array(4).fill(Object.keys(ofMeaning)).flat(), ...Object.keys(ofSyntax)];

/**
 * Changes a document that can be read at one to three places.
 *
 * @param names of fields and types of the schema
 */
export function mutateDocument(document: string, chance: Chance, names: readonly string[]): MutatedDocument {
  const tokens = tokensOf(document);
  const kinds = Array.from({ length: 1 + chance.upTo(2) }, () => chance.oneOf(drawn));
  for (const kind of kinds) {
    if (tokens.length > 0) mutations[kind]!(tokens, chance, names);
  }
  return { text: tokens.join(" "), made: `document: ${kinds.join(", ")}` };
}

function tokensOf(document: string): string[] {
  const lexer = new Lexer(new Source(document));
  const tokens: string[] = [];
  for (let token = lexer.advance(); token.kind !== TokenKind.EOF; token = lexer.advance()) {
    tokens.push(document.slice(token.start, token.end));
  }
  return tokens;
}

function isName(token: string): boolean {
  return /^[_A-Za-z]\w*$/.test(token);
}

function isLiteral(token: string): boolean {
  return /^(["\d-]|true$|false$|null$)/.test(token);
}

function anyOf(tokens: readonly string[], chance: Chance): number {
  return chance.upTo(tokens.length - 1);
}

function swap(tokens: string[], one: number, other: number): void {
  [tokens[one], tokens[other]] = [tokens[other]!, tokens[one]!];
}

/** Puts a token in the place of one that fits; nothing when none does. */
function put(
  tokens: string[],
  chance: Chance,
  fits: (token: string, before: string | undefined) => boolean,
  token: string,
): void {
  const places = tokens.flatMap((each, index) => (fits(each, tokens[index - 1]) ? [index] : []));
  if (places.length > 0) tokens[chance.oneOf(places)] = token;
}

function after(tokens: string[], chance: Chance, mark: string, added: string): void {
  const places = tokens.flatMap((each, index) => (each === mark ? [index + 1] : []));
  if (places.length > 0) tokens.splice(chance.oneOf(places), 0, added);
}
