import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { Command, Option } from "commander";
import { openDatabase } from "../app/database.ts";
import { readConfig } from "../config/config.ts";
import {
  type FileImporter,
  type ImportFile,
  type ImportFormat,
  type ImportReport,
  ImportUnreadableError,
  importFormats,
  maxFileBytes,
  SampleInUseError,
  SamplePresentError,
  withImporter,
} from "../domain/network/index.ts";
import { formatReports } from "./importTable.ts";
import { createProgress } from "./progress.ts";

interface Options {
  readonly dryRun?: true;
  readonly replaceSample?: true;
  readonly format?: ImportFormat;
  readonly json?: true;
}

interface Outcome {
  readonly reports: readonly ImportReport[];
  readonly errors: readonly { readonly file: string; readonly code: string; readonly message: string }[];
}

/** `patio import FILE…`: exit code 1 when a file could not be read, or the sample is in the way. */
export function importCommand(): Command {
  return new Command("import")
    .description("Imports co-ops, people, skills and federations from files. Importing a file again changes nothing.")
    .argument("<files...>", "JSON of a known shape, or CSV with a header, of co-ops or of people")
    .option("--dry-run", "do everything, report it, keep nothing")
    .option("--replace-sample", "remove the sample network first, when the database holds it")
    .addOption(
      new Option("--format <format>", "what the files are; told from their content when left out").choices(
        importFormats,
      ),
    )
    .option("--json", "print the report as JSON")
    .action(async (files: string[], options: Options) => {
      const outcome = await importFiles(files, options);
      if (outcome.errors.length > 0) process.exitCode = 1;
      print(outcome, options);
    });
}

async function importFiles(paths: readonly string[], options: Options): Promise<Outcome> {
  const database = await openDatabase(readConfig(), { isPatient: true });
  try {
    return await withImporter(database.orm, options.dryRun ?? false, (importFile) =>
      importAll(paths, options, importFile),
    );
  } finally {
    await database.close();
  }
}

/** One file after another: an unreadable one is reported and the next goes on; a sample in the way ends it. */
async function importAll(paths: readonly string[], options: Options, importFile: FileImporter): Promise<Outcome> {
  const reports: ImportReport[] = [];
  const errors: Outcome["errors"][number][] = [];
  for (const path of paths) {
    const progress = createProgress(options.json ? process.stderr : process.stdout, basename(path));
    try {
      const file = await readImport(path);
      const { format, replaceSample = false } = options;
      reports.push(await importFile(file, { format, replaceSample, now: new Date(), onProgress: progress.at }));
    } catch (error) {
      if (!(error instanceof ImportUnreadableError || isSampleInTheWay(error))) throw error;
      errors.push({ file: basename(path), code: error.code, message: error.message });
      if (isSampleInTheWay(error)) break;
    } finally {
      progress.end();
    }
  }
  return { reports, errors };
}

function isSampleInTheWay(error: unknown): error is SamplePresentError | SampleInUseError {
  return error instanceof SamplePresentError || error instanceof SampleInUseError;
}

/** @throws {ImportUnreadableError} when there is no such file, it is not one, or it is too large to be read */
async function readImport(path: string): Promise<ImportFile> {
  try {
    const status = await stat(path);
    const { size, mtime } = status;
    // A pipe might never end, and a device has no size.
    if (!status.isFile()) throw new ImportUnreadableError(path, "it is not a regular file");
    if (size > maxFileBytes)
      throw new ImportUnreadableError(path, `it is larger than ${maxFileBytes / 1024 / 1024} MiB`);
    return { name: basename(path), bytes: await readFile(path), modifiedAt: mtime };
  } catch (cause) {
    if (cause instanceof ImportUnreadableError) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? "no reason given";
    throw new ImportUnreadableError(path, `it can't be opened (${code})`, { cause });
  }
}

function print(outcome: Outcome, options: Options): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(outcome, null, 2)}\n`);
    return;
  }
  if (outcome.reports.length > 0) process.stdout.write(`${formatReports(outcome.reports, process.stdout.isTTY)}\n`);
  for (const { code, message } of outcome.errors) process.stderr.write(`${code}: ${message}\n`);
}
