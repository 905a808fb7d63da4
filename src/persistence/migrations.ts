import { readdir, readFile } from "node:fs/promises";
import { Migration } from "@mikro-orm/migrations";
import type { MigrationObject } from "@mikro-orm/postgresql";

/** Where the plain SQL lives: `NNNN_name.up.sql` and `NNNN_name.down.sql`. */
const migrationsFolder = new URL("../../migrations/", import.meta.url);

/** Every migration of the project in its order, each one change with its way back. */
export async function readMigrations(): Promise<MigrationObject[]> {
  const files = await readdir(migrationsFolder);
  const names = files.filter((file) => file.endsWith(".up.sql")).map((file) => file.slice(0, -".up.sql".length));
  return Promise.all(
    names.sort().map(async (name) => {
      const [up, down] = await Promise.all([
        readFile(new URL(`${name}.up.sql`, migrationsFolder), "utf8"),
        readFile(new URL(`${name}.down.sql`, migrationsFolder), "utf8"),
      ]);
      return { name, class: sqlMigration(up, down) };
    }),
  );
}

function sqlMigration(up: string, down: string): MigrationObject["class"] {
  return class extends Migration {
    override up(): void {
      this.addSql(up);
    }
    override down(): void {
      this.addSql(down);
    }
  } as MigrationObject["class"];
}
