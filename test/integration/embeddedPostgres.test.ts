import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { isAlive } from "../../src/persistence/embedded/isAlive.ts";
import { startEmbeddedPostgres } from "../../src/persistence/embedded/startEmbeddedPostgres.ts";

const entry = new URL("../../src/persistence/embedded/startEmbeddedPostgres.ts", import.meta.url);
const isRoot = process.getuid?.() === 0;
const nobody = isRoot ? { uid: idOf("-u"), gid: idOf("-g") } : undefined;
const fast = { fsync: "off" };

/** A process of its own that uses the database until its standard input ends; then it stops in good order. */
const USER = `
  const { startEmbeddedPostgres } = await import(process.argv[1]);
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], settings: JSON.parse(process.argv[3]) });
  console.log(server.url);
  process.stdin.resume().on("end", () => server.stop());
`;

const folders: string[] = [];
const users: ChildProcess[] = [];

afterEach(async () => {
  for (const user of users.splice(0)) await kill(user);
  for (const folder of folders.splice(0)) {
    await until(async () => (await postmasterPid(folder)) === null);
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});

describe("startEmbeddedPostgres", () => {
  it("makes a cluster and the database, and ends PostgreSQL when its only user stops", async () => {
    const dataDir = await aFolder();
    const server = await startEmbeddedPostgres({ dataDir, database: "some name", settings: fast });
    const pid = await postmasterPid(dataDir);
    expect(await query(server.url, "SELECT current_database() AS answer")).toBe("some name");
    expect(new URL(server.url).hostname).toBe("127.0.0.1");
    await server.stop();
    expect(isAlive(pid!)).toBe(false);
  });

  it("stops once, however often it is told to", async () => {
    const server = await startEmbeddedPostgres({ dataDir: await aFolder(), settings: fast });
    await Promise.all([server.stop(), server.stop()]);
    await expect(server.stop()).resolves.toBeUndefined();
  });

  it("shares one postmaster between two processes that start at the same time for the first time", async () => {
    const dataDir = await aFolder();
    const [one, other] = await Promise.all([aUser(dataDir), aUser(dataDir)]);
    expect(one.url).toBe(other.url);
    expect(await halfMade(dataDir)).toEqual([]);
  });

  it("returns from stop at once when others use the postmaster, and leaves it to them", async () => {
    const dataDir = await aFolder();
    const [one, other] = [await startEmbeddedPostgres({ dataDir, settings: fast }), await aUser(dataDir)];
    await one.stop();
    expect(await query(other.url, "SELECT 1 AS answer")).toBe(1);
  });

  it("serves a sharer on after the kill -9 of the starter", async () => {
    const dataDir = await aFolder();
    const starter = await aUser(dataDir);
    const sharer = await aUser(dataDir);
    await kill(starter.process);
    expect(await query(sharer.url, "SELECT 1 AS answer")).toBe(1);
  });

  it("ends PostgreSQL after the kill -9 of its last user", async () => {
    const dataDir = await aFolder();
    const both = [await aUser(dataDir), await aUser(dataDir)];
    const pid = await postmasterPid(dataDir);
    for (const { process } of both) await kill(process);
    await until(() => !isAlive(pid!));
  });

  it("serves a newcomer that arrives while PostgreSQL shuts down", async () => {
    const dataDir = await aFolder();
    for (let round = 0; round < 5; round++) {
      const last = await aUser(dataDir);
      last.process.kill("SIGKILL");
      const newcomer = await aUser(dataDir);
      expect(await query(newcomer.url, "SELECT 1 AS answer")).toBe(1);
      await kill(newcomer.process);
    }
  });

  it("keeps what was committed through the kill -9 of every process", async () => {
    const dataDir = await aFolder();
    const first = await aUser(dataDir, { settings: {} });
    await query(first.url, "CREATE TABLE kept AS SELECT 42 AS answer");
    process.kill((await postmasterPid(dataDir))!, "SIGKILL");
    await kill(first.process);
    const second = await aUser(dataDir);
    expect(await query(second.url, "SELECT answer FROM kept")).toBe(42);
  });

  it("replaces a postmaster whose guard was killed", async () => {
    const dataDir = await aFolder();
    await aUser(dataDir);
    const orphan = await postmasterPid(dataDir);
    for (const guard of await guardsOf(dataDir)) process.kill(guard, "SIGKILL");
    const second = await aUser(dataDir);
    expect(await query(second.url, "SELECT 1 AS answer")).toBe(1);
    expect(await postmasterPid(dataDir)).not.toBe(orphan);
    await until(() => !isAlive(orphan!));
  });

  it("is started once, at the same URL, by two users who keep it running when it is killed, and not after their stop", async () => {
    const dataDir = await aFolder();
    const both = [
      await startEmbeddedPostgres({ dataDir, settings: fast }),
      await startEmbeddedPostgres({ dataDir, settings: fast }),
    ];
    const returned = both.map((user) => {
      const { promise, resolve, reject } = Promise.withResolvers<number>();
      user.keepRunning({ onEnded: () => {}, onNotStarted: reject, onReturned: resolve });
      return promise;
    });
    const killed = (await postmasterPid(dataDir))!;
    process.kill(killed, "SIGKILL");
    await Promise.all(returned);
    const restarted = (await postmasterPid(dataDir))!;
    expect(restarted).not.toBe(killed);
    for (const { url } of both) expect(await query(url, "SELECT 1 AS answer")).toBe(1);
    for (const user of both) await user.stop();
    expect(isAlive(restarted)).toBe(false);
  });

  it("starts over a lock file whose pid belongs to another program now", async () => {
    const dataDir = await aFolder();
    await (await startEmbeddedPostgres({ dataDir, settings: fast })).stop();
    const other = spawn("sleep", ["60"], nobody ?? {});
    users.push(other);
    const lock = [other.pid, "/elsewhere", 1, 5432, "", "127.0.0.1", "1 1", "ready"].join("\n");
    await writeFile(join(dataDir, "postgres", "cluster", "postmaster.pid"), lock);
    const server = await startEmbeddedPostgres({ dataDir, settings: fast });
    expect(await query(server.url, "SELECT 1 AS answer")).toBe(1);
    await server.stop();
    expect(isAlive(other.pid!)).toBe(true);
  });

  it("removes what a start that was killed half-way left, and makes the cluster anew", async () => {
    const dataDir = await aFolder();
    const killed = spawnUser(dataDir, {});
    await until(async () => (await halfMade(dataDir)).length === 1);
    await kill(killed);
    const { url } = await aUser(dataDir);
    expect(await query(url, "SELECT 1 AS answer")).toBe(1);
    const again = await aUser(dataDir);
    expect(await halfMade(dataDir)).toEqual([]);
    expect(again.url).toBe(url);
  });

  it("says what PostgreSQL said last when it does not start", async () => {
    const dataDir = await aFolder();
    const start = startEmbeddedPostgres({ dataDir, settings: { ...fast, max_connections: "no number" } });
    await expect(start).rejects.toMatchObject({
      code: "EMBEDDED_POSTGRES_FAILED",
      message: expect.stringMatching(/did not start: .*max_connections.*DATABASE_URL/),
    });
  });

  it("says so when the data folder can't be made", async () => {
    const start = startEmbeddedPostgres({ dataDir: "/dev/null/data" });
    await expect(start).rejects.toMatchObject({ code: "EMBEDDED_POSTGRES_FAILED" });
  });

  it("keeps the password from all but its owner", async () => {
    const dataDir = await aFolder();
    await aUser(dataDir);
    const { mode, uid } = await stat(join(dataDir, "postgres", "password"));
    expect([mode & 0o777, uid]).toEqual([0o600, process.getuid?.()]);
  });

  it("lets a process whose output is read to its end, end", async () => {
    const dataDir = await aFolder();
    const sharer = await aUser(dataDir);
    const { process, lines } = await aUser(dataDir);
    process.stdin!.end();
    await once(lines, "close");
    expect(await query(sharer.url, "SELECT 1 AS answer")).toBe(1);
  });

  it("finds letters, trigrams and words of any script", async () => {
    const server = await startEmbeddedPostgres({ dataDir: await aFolder(), settings: fast });
    await query(server.url, "CREATE EXTENSION pg_trgm");
    const answer = (sql: string) => query(server.url, `SELECT ${sql} AS answer`);
    expect(await answer("cardinality(show_trgm('дизайн'))")).toBe(7);
    expect(await answer("cardinality(show_trgm('開発'))")).toBe(3);
    expect(await answer("similarity('Código', 'código')")).toBe(1);
    expect(await answer("similarity('дизайн', 'дизайнер') > 0.5")).toBe(true);
    expect(await answer("to_tsvector('simple', 'Código ДИЗАЙН 開発')::text")).toBe("'código':1 'дизайн':2 '開発':3");
    expect(await answer("lower('ÁÉ')")).toBe("áé");
    await server.stop();
  });

  (isRoot ? it : it.skip)("runs as root below a folder that only root can enter", async () => {
    const locked = await aFolder();
    await chmod(locked, 0o700);
    const dataDir = join(locked, "project", "data");
    await mkdir(dataDir, { recursive: true, mode: 0o755 });
    const { url, process } = await aUser(dataDir);
    expect(await query(url, "SELECT 1 AS answer")).toBe(1);
    await kill(process);
    await until(async () => (await postmasterPid(dataDir)) === null);
  });

  (nobodyCanRead() ? it : it.skip)(
    "runs as an ordinary user (needs root, and a project that all can read)",
    async () => {
      const dataDir = await aFolder();
      await chown(dataDir, nobody!.uid, nobody!.gid);
      const { url } = await aUser(dataDir, { account: nobody! });
      expect(await query(url, "SELECT 1 AS answer")).toBe(1);
      expect((await stat(join(dataDir, "postgres", "password"))).uid).toBe(nobody!.uid);
    },
  );
});

interface User {
  readonly process: ChildProcess;
  readonly url: string;
  readonly lines: ReturnType<typeof createInterface>;
}

interface UserOptions {
  readonly settings?: Readonly<Record<string, string>>;
  readonly account?: { readonly uid: number; readonly gid: number };
}

async function aUser(dataDir: string, options: UserOptions = {}): Promise<User> {
  const user = spawnUser(dataDir, options);
  const lines = createInterface({ input: user.stdout! });
  const [url] = (await Promise.race([once(lines, "line"), once(lines, "close")])) as [string | undefined];
  if (url === undefined) throw new TypeError(`The process ended without a URL; see ${dataDir}.`);
  return { process: user, url, lines };
}

function spawnUser(dataDir: string, { settings = fast, account }: UserOptions): ChildProcess {
  const args = ["--input-type=module", "-e", USER, entry.href, dataDir, JSON.stringify(settings)];
  const user = spawn(process.execPath, args, { ...account, cwd: "/", stdio: ["pipe", "pipe", "inherit"] });
  users.push(user);
  return user;
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill("SIGKILL");
  await once(child, "exit");
}

async function aFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "patio-embedded-"));
  folders.push(folder);
  return folder;
}

async function query(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<{ answer: unknown }>(sql)).rows[0]?.answer;
  } finally {
    await client.end();
  }
}

/** Null when none runs: the pid in the lock file, if there is such a process. */
async function postmasterPid(dataDir: string): Promise<number | null> {
  const lock = join(dataDir, "postgres", "cluster", "postmaster.pid");
  const pid = Number.parseInt(await readFile(lock, "utf8").catch(() => "0"), 10);
  return pid > 0 && isAlive(pid) ? pid : null;
}

/** The shells that watch over the postmaster of a folder: its parent and that one's children. */
async function guardsOf(dataDir: string): Promise<number[]> {
  const processes = spawnSync("ps", ["-A", "-o", "pid=,ppid=,command="], { encoding: "utf8" }).stdout.split("\n");
  const rows = processes.map((row) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(row)?.slice(1) ?? ["0", "0", ""]);
  const postmaster = await postmasterPid(dataDir);
  const guard = Number(rows.find(([pid]) => Number(pid) === postmaster)![1]);
  const shells = rows.filter(([, parent, command]) => Number(parent) === guard && command!.startsWith("/bin/sh"));
  return [guard, ...shells.map(([pid]) => Number(pid))];
}

async function halfMade(dataDir: string): Promise<string[]> {
  return (await readdir(dataDir)).filter((name) => name.includes(".new-"));
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

function idOf(option: "-u" | "-g"): number {
  return Number(spawnSync("id", [option, "nobody"], { encoding: "utf8" }).stdout) | 0;
}

function nobodyCanRead(): boolean {
  if (nobody === undefined) return false;
  const script = "require('node:fs').accessSync(process.argv[1])";
  return spawnSync(process.execPath, ["-e", script, fileURLToPath(entry)], { ...nobody, cwd: "/" }).status === 0;
}
