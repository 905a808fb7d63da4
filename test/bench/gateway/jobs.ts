import { compareFetches } from "./oneFetch.ts";
import { timePlans } from "./planTime.ts";
import { swapUnderLoad } from "./swaps.ts";

/** What is measured in a process of its own, by name. Each gets where the subgraphs are, and how much is to be done. */
export const jobs = { compareFetches, timePlans, swapUnderLoad };

export type JobName = keyof typeof jobs;

export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof jobs)[Name]>>;
