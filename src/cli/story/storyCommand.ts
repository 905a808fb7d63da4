import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Argument, Command } from "commander";
import { readConfig } from "../../config/config.ts";
import { playMakerconnect } from "./makerconnect.ts";
import { StoryBrokenError } from "./story.errors.ts";
import type { Told } from "./teller.ts";

const stories = { makerconnect: playMakerconnect };

interface StoryOptions {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly json?: true;
}

/** `patio story makerconnect`: plays a story against a running server, each step printed with its operation. */
export function storyCommand(): Command {
  return new Command("story")
    .description("Play a story against a running server, through the public API only.")
    .addArgument(new Argument("<name>", "which story").choices(Object.keys(stories)))
    .option("--url <url>", "where GraphQL is; on this machine at the configured port when it is not given")
    .option("--token-file <file>", "the operator's token; that of the data directory when it is not given")
    .option("--json", "print a line of JSON for each step")
    .action(async (name: keyof typeof stories, { url, tokenFile, json }: StoryOptions) => {
      const { port, dataDir } = readConfig();
      const operator = await readToken(tokenFile ?? join(dataDir, "operator-token"));
      let steps = 0;
      const say = (told: Told) => {
        steps += 1;
        process.stdout.write(`${json ? JSON.stringify(told, masked) : textOf(steps, told)}\n`);
      };
      await stories[name]({
        url: url ?? `http://127.0.0.1:${port}/graphql`,
        operator,
        play: randomBytes(3).toString("hex"),
        today: new Date().toISOString().slice(0, 10),
        onTold: say,
      });
      if (!json) process.stdout.write(`\nThe story came to its end in ${steps} steps.\n`);
    });
}

async function readToken(file: string): Promise<string> {
  try {
    return (await readFile(file, "utf8")).trim();
  } catch (cause) {
    throw new StoryBrokenError("The operator's token", `${file} can't be read.`, { cause });
  }
}

function textOf(number: number, { step, operation, variables, result }: Told): string {
  const line = (value: object) => JSON.stringify(value, masked);
  return [
    `\n${number}. ${step}`,
    `   ${operation.replace(/\s+/g, " ")}`,
    `   ${line(variables)}`,
    `   → ${line(result)}`,
  ].join("\n");
}

/** Tokens are shown to nobody. */
function masked(key: string, value: unknown): unknown {
  return (key === "token" || key === "clientToken") && typeof value === "string" ? "patio_…" : value;
}
