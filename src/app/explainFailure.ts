import { AppError } from "../errors/appError.ts";
import { errorCodes } from "../errors/codes.ts";

/** One clear line about why the program can't go on. */
export function explainFailure(error: unknown): string {
  if (error instanceof AppError) return `${error.message} ${errorCodes[error.code].remedy}`.replace(/\s*\n\s*/g, " ");
  return error instanceof Error ? `${error.name}: ${error.message.split("\n", 1)[0]}` : String(error);
}
