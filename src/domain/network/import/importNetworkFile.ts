import type { EntityManager, MikroORM } from "@mikro-orm/postgresql";
import { sampleTables } from "../sample/sampleTables.ts";
import { readImportFile } from "./formats/readImportFile.ts";
import type { ImportContent, ImportFile, ImportFormat, SourceFacts } from "./importContent.ts";
import { importCoops } from "./importCoops.ts";
import { importFederations } from "./importFederations.ts";
import { importPeople } from "./importPeople.ts";
import { ImportLog, type ImportReport } from "./importReport.ts";
import { importSkills } from "./importSkills.ts";
import { importSources } from "./importSources.ts";
import { claimNetwork } from "./networkRow.ts";

export interface FileImportOptions {
  /** What the file is; told from its content when left out. */
  readonly format?: ImportFormat | undefined;
  /** Whether the made-up network may be removed. */
  readonly replaceSample: boolean;
  /** The instant that new and changed records get. */
  readonly now: Date;
  /** Called with rows done and rows in all, several times for a large file. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}

export interface ImportOptions extends FileImportOptions {
  /** Does everything, reports it and keeps nothing. */
  readonly dryRun: boolean;
}

const analysedTables = Object.values(sampleTables).join(", ");

/** Imports files one after another; in a dry run each sees what the ones before it would have stored. */
export type FileImporter = (file: ImportFile, options: FileImportOptions) => Promise<ImportReport>;

/**
 * Imports one file in one transaction.
 *
 * Importing the same file again changes no row. A bad row is in the report and stops nothing else.
 *
 * @throws {ImportUnreadableError} when the file as a whole can't be read; nothing is stored
 * @throws {SamplePresentError} when the database holds the sample and `replaceSample` is false; nothing is stored
 * @throws {SampleInUseError} when what was made besides the sample refers to it; nothing is stored
 */
export function importNetworkFile(orm: MikroORM, file: ImportFile, options: ImportOptions): Promise<ImportReport> {
  return withImporter(orm, options.dryRun, (importFile) => importFile(file, options));
}

/**
 * Gives `work` an importer. Each file is one transaction; in a dry run each is a savepoint of one transaction
 * that is rolled back at the end.
 *
 * @throws what `work` throws
 */
export async function withImporter<Result>(
  orm: MikroORM,
  dryRun: boolean,
  work: (importFile: FileImporter) => Promise<Result>,
): Promise<Result> {
  const em = orm.em.fork() as EntityManager;
  const importFile: FileImporter = (file, options) => {
    const content = readImportFile(file, options.format);
    return em.transactional((transaction) => store(transaction, file.name, content, options, dryRun));
  };
  if (!dryRun) return work(async (file, options) => importFile(file, options));
  await em.begin();
  try {
    return await work(async (file, options) => importFile(file, options));
  } finally {
    await em.rollback();
  }
}

async function store(
  em: EntityManager,
  fileName: string,
  content: ImportContent,
  options: FileImportOptions,
  dryRun: boolean,
): Promise<ImportReport> {
  const { now, replaceSample, onProgress = () => {} } = options;
  // One import at a time; readers go on, and other writers of these tables wait.
  await em.execute(
    "LOCK TABLE network.network, network.source, network.coop, network.skill, network.person, network.federation IN SHARE ROW EXCLUSIVE MODE",
  );
  const sampleReplaced = await claimNetwork(em, replaceSample);
  const log = new ImportLog();
  for (const row of content.rejected) log.reject(row, row.reason);
  const { skills, federations, coops, people } = content;
  const others = content.rejected.length + skills.length;
  const total = others + coops.length + federations.length + people.length;
  const sourceIds = await importSources(em, sourcesOf(content));
  await importSkills(em, skills, log);
  onProgress(others, total);
  await importCoops(em, coops, { sourceIds, now, log, onProgress: (done) => onProgress(others + done, total) });
  await importFederations(em, federations, sourceIds, now, log);
  await importPeople(em, people, { now, log, onProgress: (done) => onProgress(others + done, total) });
  onProgress(total, total);
  // The planner knows at once what the tables hold; by itself PostgreSQL takes a minute or so to look.
  if (!dryRun) await em.execute(`ANALYZE ${analysedTables}`);
  return log.report(fileName, content, { dryRun, sampleReplaced });
}

function sourcesOf({ coops, federations }: ImportContent): SourceFacts[] {
  return [...coops, ...federations].map((candidate) => candidate.source);
}
