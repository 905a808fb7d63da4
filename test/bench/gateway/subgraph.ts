import type { GraphQLFieldResolver } from "graphql";

/** A subgraph of the benchmark: what it knows is made out of numbers, the same in every run. */
export interface BenchSubgraph {
  readonly name: string;
  /** Federation SDL without the link. */
  readonly sdl: string;
  readonly resolvers: Readonly<Record<string, Readonly<Record<string, BenchResolver>>>>;
}

// biome-ignore lint/suspicious/noExplicitAny: sources and arguments are what the SDL beside it says
type BenchResolver = GraphQLFieldResolver<any, unknown>;

/** An entity by its id, which ends with its number. */
export interface Numbered {
  readonly id: string;
}

/** `count` ids from a number on, going round among `among` of them. */
export function ids(kind: string, from: number, count: number, among: number): Numbered[] {
  return Array.from({ length: count }, (_, index) => ({ id: `${kind}:${(from + index) % among}` }));
}

export function numberOf({ id }: Numbered): number {
  return Number(id.slice(id.indexOf(":") + 1));
}

/** One of them, by a number. */
export function pickFrom<T>(choices: readonly T[], number: number): T {
  return choices[number % choices.length]!;
}

interface InLocale {
  readonly locale: string;
}

/** A text that says in which language it was asked for. */
export function textIn({ locale }: InLocale, text: string): string {
  return `${text} [${locale}]`;
}
