/** The numeric user and group that a program runs with. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}
