import { z } from "zod";
import { ImportUnreadableError } from "../import.errors.ts";
import type { ImportContent, ImportFile, ImportFormat, SourceFacts } from "../importContent.ts";
import { name, website } from "./rowShapes.ts";

/** A JSON document of a known shape. Each format is one file beside this one. */
export interface JsonFormat {
  readonly format: ImportFormat;
  /** What such a document looks like, to tell a person who has another. */
  readonly expected: string;
  /** Whether the document looks like this format; `read` may still refuse it. */
  recognises(document: Readonly<Record<string, unknown>>): boolean;
  /** @throws {ImportUnreadableError} when what holds the rows together is not as expected; never for a row */
  read(document: unknown, file: ImportFile): ImportContent;
}

/** How the files name their source: a repository at a commit. */
export const source = z
  .object({
    repository: website.refine((url) => url !== null, "must be a URL"),
    commitDate: z.iso.datetime({ offset: true, error: "must be a date and time" }),
    licence: name.nullish(),
  })
  .transform(
    ({ repository, commitDate, licence }): SourceFacts => ({
      name: repositoryName(repository!),
      url: repository,
      licence: licence ?? null,
      retrievedAt: new Date(commitDate),
    }),
  );

/** `github.com/patio-coop/patio-homepage` */
function repositoryName(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`.replace(/\/+$/, "");
}

/**
 * What holds the rows of a document together.
 *
 * @throws {ImportUnreadableError} naming what is expected and what is not so
 */
export function readEnvelope<Envelope>(
  shape: z.ZodType<Envelope>,
  document: unknown,
  file: ImportFile,
  expected: string,
): Envelope {
  const parsed = shape.safeParse(document);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`.trim());
  throw new ImportUnreadableError(file.name, `expected ${expected}, but ${problems.join("; ")}`, {
    cause: parsed.error,
  });
}
