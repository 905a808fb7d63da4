/** The numeric user and group that a program runs with. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** The ids as the file system has them, which knows no negative ones; null is ourselves. */
export function accountIds(account: Account | null): Account {
  return account === null
    ? { uid: process.getuid!(), gid: process.getgid!() }
    : { uid: account.uid >>> 0, gid: account.gid >>> 0 };
}
