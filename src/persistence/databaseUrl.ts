/**
 * What of a database URL may be shown: host, port and database, without user and password.
 *
 * @returns for instance `127.0.0.1:5432/patio`; `an unreadable address` when it is no URL
 */
export function addressOf(databaseUrl: string): string {
  if (!URL.canParse(databaseUrl)) return "an unreadable address";
  const { hostname, port, pathname } = new URL(databaseUrl);
  return `${hostname || "localhost"}:${port || "5432"}${pathname === "/" ? "" : pathname}`;
}
