import pino, { type Logger } from "pino";

export type Log = Logger;

/** One JSON object a line on standard error; standard output is for what a person asked to see. */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ fd: 2, sync: true }));
}
