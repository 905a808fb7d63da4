import { AppError } from "../../../errors/appError.ts";
import { checkInput, RefusedInput, taken } from "../../shared/mutation/userError.ts";
import type { Composer, SdlSource, SubgraphSource } from "../registry.ports.ts";
import { candidateRules, hashSdl, sdlRule } from "./subgraph.rules.ts";

/** What a person gives to have a subgraph checked or published. */
export interface CandidateInput {
  readonly name: string;
  readonly url: string;
  /** Asked of the subgraph itself when it is not given. */
  readonly sdl?: string | null;
  readonly subscriptions?: { readonly protocol: string; readonly url?: string | null } | null;
}

/** A subgraph that could be published, as far as can be told by itself. */
export interface Candidate extends SubgraphSource {
  readonly sdlHash: string;
}

/** What a person mends by giving another URL, or by mending the server there. */
const ofTheUrl: readonly string[] = ["SUBGRAPH_URL_REFUSED", "SUBGRAPH_SDL_UNAVAILABLE"];

/**
 * @throws {RefusedInput} with INVALID, TAKEN (the name of one of the program's own subgraphs),
 *   SUBGRAPH_URL_REFUSED or SUBGRAPH_SDL_UNAVAILABLE
 */
export async function readCandidate(input: CandidateInput, composer: Composer, source: SdlSource): Promise<Candidate> {
  const { name, url, subscriptions, sdl: given } = checkInput(candidateRules, input);
  if (composer.ownNames.includes(name)) throw taken(["name"], `${name} is one of the network's own subgraphs.`);
  const sdl = given ?? (await fetchSdl(source, { name, url }));
  return { name, url, subscriptions, sdl, sdlHash: hashSdl(sdl) };
}

async function fetchSdl(source: SdlSource, subgraph: { readonly name: string; readonly url: string }): Promise<string> {
  const sdl = await source.fetch(subgraph).catch((error: unknown) => {
    if (!(error instanceof AppError && ofTheUrl.includes(error.code))) throw error;
    throw new RefusedInput({ code: error.code, field: ["url"], message: error.message });
  });
  const checked = sdlRule.safeParse(sdl);
  if (checked.success) return sdl;
  const message = `The SDL that the subgraph gives ${checked.error.issues[0]!.message}.`;
  throw new RefusedInput({ code: "INVALID", field: ["url"], message });
}

/** The way to what a person mends in the input of a candidate. */
export function fieldOfProblem(code: string, input: CandidateInput): readonly string[] {
  return ofTheUrl.includes(code) || input.sdl == null ? ["url"] : ["sdl"];
}
