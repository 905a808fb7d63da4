import { setTimeout as wait } from "node:timers/promises";
import type { Chance } from "../../support/chance.ts";
import { post } from "../../support/program.ts";
import type { Follower } from "./follower.ts";
import type { House } from "./house.ts";

/** What cuts are made in. */
export interface Scene {
  readonly house: House;
  readonly followers: readonly Follower[];
  readonly chance: Chance;
}

interface Cut {
  /** Of all cuts so many are of this kind, beside the others' numbers. */
  readonly weight: number;
  /** Resolves when it is mended. @returns how many it met; 0 when there was nothing to cut */
  readonly make: (scene: Scene) => Promise<number>;
}

/** The longest pause is one in which a client takes the server for dead. */
const mostPausedMs = 6_000;
const mostAtOnce = 30;
const mostBetweenMs = 2_500;

const cuts: Readonly<Record<string, Cut>> = {
  "sockets destroyed": {
    weight: 8,
    async make({ followers, chance }) {
      const hurt = someOf(followers, chance);
      for (const { line } of hurt) line.cut();
      return hurt.length;
    },
  },
  "clients paused": {
    weight: 5,
    async make({ followers, chance }) {
      const resumes = someOf(followers, chance).map(({ line }) => line.pause());
      await wait(chance.upTo(mostPausedMs));
      for (const resume of resumes) resume();
      return resumes.length;
    },
  },
  "listeners terminated": {
    weight: 5,
    async make({ house, chance }) {
      const { rowCount } = await house.sql.query(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'patio-listen' AND datname = current_database() LIMIT $1",
        [1 + chance.upTo(1)],
      );
      return rowCount ?? 0;
    },
  },
  "instances killed": { weight: 2, make: (scene) => restartOne(scene, "SIGKILL") },
  "instances stopped": { weight: 1, make: (scene) => restartOne(scene, "SIGTERM") },
  "supergraphs swapped": { weight: 2, make: swap },
};

/** Cuts at random moments until the signal aborts; resolves when all are mended. @returns how many each kind has met */
export async function cutUntil(ended: AbortSignal, scene: Scene): Promise<ReadonlyMap<string, number>> {
  const counts = new Map(Object.keys(cuts).map((name) => [name, 0]));
  const lots = Object.entries(cuts).flatMap(([name, { weight }]) => Array<string>(weight).fill(name));
  const underWay: Promise<void>[] = [];
  while (!ended.aborted) {
    await wait(scene.chance.upTo(mostBetweenMs), null, { signal: ended }).catch(() => null);
    for (const instance of scene.house.instances) instance.checkAlive();
    const name = scene.chance.oneOf(lots);
    const made = cuts[name]!.make(scene).then((met) => void counts.set(name, counts.get(name)! + met));
    // A failure is told in the end, with all the others mended.
    made.catch(() => {});
    underWay.push(made);
  }
  await Promise.allSettled(underWay);
  await Promise.all(underWay);
  return counts;
}

function someOf(followers: readonly Follower[], chance: Chance): readonly Follower[] {
  const drawn = Array.from({ length: 1 + chance.upTo(mostAtOnce - 1) }, () => chance.oneOf(followers));
  return [...new Set(drawn)];
}

/** One at a time: the other one goes on serving. */
async function restartOne({ house, chance }: Scene, how: "SIGKILL" | "SIGTERM"): Promise<number> {
  const instance = chance.oneOf(house.instances);
  if (house.instances.some(({ isDown }) => isDown)) return 0;
  await instance.restart(how);
  return 1;
}

/** A partner is published anew with one field more or less; nobody asks for it, and nobody may notice. */
async function swap({ house, chance }: Scene): Promise<number> {
  const instance = house.instances.find(({ isDown }) => !isDown)!;
  const fields = ["rating", "stars", "votes"].slice(0, 1 + chance.upTo(2)).map((field) => `${field}: Int`);
  const sdl = `type Coop @key(fields: "id") { id: ID! ${fields.join(" ")} }`;
  const input = `{ name: "ratings", url: "http://127.0.0.1:9/graphql", sdl: ${JSON.stringify(sdl)} }`;
  const query = `mutation { publishSubgraph(input: ${input}) { publication { isNew } userErrors { code message } } }`;
  const answer = await post(instance.url, query, house.operatorToken).catch(() => null);
  // Its instance was ended meanwhile.
  if (answer === null || instance.isDown) return 0;
  const { publication, userErrors } = answer.body.data?.publishSubgraph ?? { userErrors: answer.body.errors };
  if (userErrors.length > 0) throw new Error(`The partner can't be published: ${JSON.stringify(userErrors)}`);
  return publication.isNew ? 1 : 0;
}
