import { createHash, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Where tokens are kept: filled by the composition root. */
export interface OperatorTokenStore {
  has(label: string): Promise<boolean>;
  add(hash: Buffer, label: string): Promise<void>;
}

export const operatorLabel = "operator";

/** A token is kept and looked up only by its SHA-256. */
export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

/**
 * Sees to it that there is an operator token. The first start writes it to `operator-token` in the data
 * directory (mode 0600); the database keeps its hash. A file that is there already is used as it is.
 *
 * @returns the file, when this call made the token known
 */
export async function ensureOperatorToken(dataDir: string, store: OperatorTokenStore): Promise<string | null> {
  if (await store.has(operatorLabel)) return null;
  await mkdir(dataDir, { recursive: true });
  const file = join(dataDir, "operator-token");
  const token = (await readToken(file)) ?? (await writeToken(file));
  await store.add(hashToken(token), operatorLabel);
  return file;
}

async function readToken(file: string): Promise<string | null> {
  try {
    const token = (await readFile(file, "utf8")).trim();
    return /^patio_[\w-]{43}$/.test(token) ? token : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

async function writeToken(file: string): Promise<string> {
  const token = `patio_${randomBytes(32).toString("base64url")}`;
  await writeFile(file, `${token}\n`, { mode: 0o600 });
  return token;
}
