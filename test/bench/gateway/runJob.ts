/** Does one job and prints what it found as JSON. Arguments: its name, the subgraphs' origin, how much is to be done. */
import { type JobName, jobs } from "./jobs.ts";

const [name, origin, amount] = process.argv.slice(2) as [JobName, string, string];
console.log(JSON.stringify(await jobs[name](origin, Number(amount))));
