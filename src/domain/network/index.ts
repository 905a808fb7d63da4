// type-graphql reads it while the decorators below run.
import "reflect-metadata";

/** The face of the context `network`. */
export { maxFileBytes } from "./import/formats/readImportFile.ts";
export { ImportUnreadableError, SampleInUseError, SamplePresentError } from "./import/import.errors.ts";
export { type ImportFile, type ImportFormat, importFormats } from "./import/importContent.ts";
export { type FileImporter, withImporter } from "./import/importNetworkFile.ts";
export type { ImportReport } from "./import/importReport.ts";
export type { ForeignNodes } from "./network/foreignNodes.ts";
export { NetworkContext, type NetworkDependencies } from "./network.context.ts";
export { networkEntities } from "./network.entities.ts";
export { buildNetworkSchema } from "./network.schema.ts";
export { mostCoops, type SampleOptions, type SampleRows, usualSample } from "./sample/buildSample.ts";
export {
  type FurtherSample,
  type LoadSampleOptions,
  loadSample,
  loadSampleIfEmpty,
  type SampleCounts,
} from "./sample/loadSample.ts";
