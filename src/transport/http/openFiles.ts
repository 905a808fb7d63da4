/** Connections that one process takes, however many files it may open: each takes some 20 KB. */
const usualMaxConnections = 32_000;
/** File descriptors that are not for callers: the database, partners, files, processes that are started. */
const reserved = 512;
/** Where few files may be open, callers have this part of them. */
const leastPart = 0.5;

/**
 * Connections of callers that leave enough file descriptors for everything else, by this process' own bound on open files
 * (`ulimit -n`). Without descriptors the database could not be asked, and no connection be taken.
 */
export function maxConnections(openFiles: number | null = openFilesLimit()): number {
  if (openFiles === null) return usualMaxConnections;
  return Math.min(usualMaxConnections, Math.max(openFiles - reserved, Math.floor(openFiles * leastPart)));
}

/** Null where there is none, or none is told. */
function openFilesLimit(): number | null {
  // Its types know neither. With the network, it would ask DNS for the name of each peer.
  const report = process.report as NodeJS.ProcessReport & { excludeNetwork: boolean };
  const { excludeNetwork } = report;
  report.excludeNetwork = true;
  const { userLimits } = report.getReport() as { userLimits?: { open_files?: { soft: number | string } } };
  report.excludeNetwork = excludeNetwork;
  const soft = Number(userLimits?.open_files?.soft);
  return Number.isInteger(soft) ? soft : null;
}
