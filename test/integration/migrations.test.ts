import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import pg from "pg";
import { networkEntities } from "../../src/domain/network/index.ts";
import { registryEntities } from "../../src/domain/registry/index.ts";
import { workEntities } from "../../src/domain/work/index.ts";
import { createOrm, type MikroORM } from "../../src/persistence/orm.ts";
import { DatabaseUnreachableError, DatabaseUnsuitableError } from "../../src/persistence/persistence.errors.ts";
import { prepareDatabase } from "../../src/persistence/prepareDatabase.ts";

const entities = [...networkEntities, ...workEntities, ...registryEntities];

/** The schemas of the contexts, and all that a migration makes. */
const contextSchemas = "('network', 'work', 'registry')";
const allSchemas = "('patio', 'network', 'work', 'registry')";

/** A database that nothing has migrated yet. */
interface EmptyDatabase extends AsyncDisposable {
  readonly url: string;
  readonly orm: MikroORM;
  rows<Row extends object>(sql: string): Promise<Row[]>;
}

async function withEmptyDatabase(): Promise<EmptyDatabase> {
  const name = `empty_${randomUUID().replaceAll("-", "")}`;
  const admin = new pg.Client({ connectionString: process.env["TEST_DATABASE_URL"]! });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${name}`);
  const url = new URL(process.env["TEST_DATABASE_URL"]!);
  url.pathname = `/${name}`;
  const orm = await createOrm({ url: url.href, entities });
  return {
    url: url.href,
    orm,
    rows: (sql) => orm.em.fork().execute(sql),
    async [Symbol.asyncDispose]() {
      await orm.close();
      await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
      await admin.end();
    },
  };
}

/** Everything of our schemas that a migration can make, as text. */
const catalogue = `
  SELECT 'column ' || c.oid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
      || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS thing
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace::regnamespace::text IN ${allSchemas} AND c.relkind IN ('r', 'v')
  UNION ALL SELECT 'index ' || indexdef FROM pg_indexes WHERE schemaname IN ${allSchemas}
  UNION ALL SELECT 'constraint ' || conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
    FROM pg_constraint WHERE connamespace::regnamespace::text IN ${allSchemas}
  UNION ALL SELECT 'function ' || pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace::regnamespace::text IN ${allSchemas}
  UNION ALL SELECT 'text search ' || cfgname FROM pg_ts_config WHERE cfgnamespace::regnamespace::text IN ${allSchemas}
  UNION ALL SELECT 'schema ' || nspname FROM pg_namespace WHERE nspname IN ${allSchemas}
  ORDER BY 1`;

const thingsOf = async (db: EmptyDatabase) => (await db.rows<{ thing: string }>(catalogue)).map(({ thing }) => thing);

describe("the migrations", () => {
  it("go up one by one, and each one down and up again", async () => {
    await using db = await withEmptyDatabase();
    const pending = (await db.orm.migrator.getPending()).map(({ name }) => name);
    expect(pending.length).toBeGreaterThanOrEqual(3);
    for (const name of pending) {
      const before = await thingsOf(db);
      await db.orm.migrator.up({ to: name });
      const after = await thingsOf(db);
      expect(after).not.toEqual(before);
      await db.orm.migrator.down();
      expect([name, await thingsOf(db)]).toEqual([name, before]);
      await db.orm.migrator.up({ to: name });
      expect([name, await thingsOf(db)]).toEqual([name, after]);
    }
  });

  it("go down to nothing, and up again to the same", async () => {
    await using db = await withEmptyDatabase();
    await prepareDatabase(db.url, db.orm);
    const migrated = await thingsOf(db);
    expect(migrated.length).toBeGreaterThan(100);
    await db.orm.migrator.down({ to: 0 });
    expect(await thingsOf(db)).toEqual([]);
    await prepareDatabase(db.url, db.orm);
    expect(await thingsOf(db)).toEqual(migrated);
  });

  it("are applied once by instances that start at once", async () => {
    await using db = await withEmptyDatabase();
    const orms = await Promise.all([1, 2, 3].map(() => createOrm({ url: db.url, entities })));
    await Promise.all(orms.map((orm) => prepareDatabase(db.url, orm)));
    const names = await db.rows<{ name: string }>("SELECT name FROM patio_migration ORDER BY id");
    expect(names.map(({ name }) => name)).toEqual(names.map(({ name }) => name).toSorted());
    expect(new Set(names.map(({ name }) => name)).size).toBe(names.length);
    expect(await db.orm.migrator.getPending()).toEqual([]);
    await Promise.all(orms.map((orm) => orm.close()));
  });

  it("of a newer release are refused, and change nothing", async () => {
    await using db = await withEmptyDatabase();
    await prepareDatabase(db.url, db.orm);
    await db.rows("INSERT INTO patio_migration (name) VALUES ('9999_later')");
    const refused = prepareDatabase(db.url, db.orm);
    await expect(refused).rejects.toBeInstanceOf(DatabaseUnsuitableError);
    await expect(refused).rejects.toMatchObject({
      code: "DATABASE_UNSUITABLE",
      message: expect.stringContaining("9999_later"),
    });
  });

  it("leave nothing behind when one of them fails", async () => {
    await using db = await withEmptyDatabase();
    await db.rows("CREATE SCHEMA network");
    const before = await thingsOf(db);
    await expect(prepareDatabase(db.url, db.orm)).rejects.toBeInstanceOf(DatabaseUnsuitableError);
    expect(await thingsOf(db)).toEqual(before);
  });

  it("name the address and no password when nobody answers", async () => {
    await using db = await withEmptyDatabase();
    const url = "postgres://someone:a-secret@127.0.0.1:1/nothing";
    const failed = await prepareDatabase(url, db.orm).catch((error: unknown) => error as Error);
    expect(failed).toBeInstanceOf(DatabaseUnreachableError);
    expect((failed as Error).message).toContain("127.0.0.1:1/nothing");
    expect((failed as Error).message).not.toContain("secret");
  });
});

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

/** Columns that the database itself copies beside a key: more than one key of a foreign key that follows its changes. */
const copiedColumns = `(SELECT attrelid, attnum FROM pg_attribute JOIN pg_constraint f ON f.conrelid = attrelid
  WHERE f.confupdtype = 'c' AND attnum = ANY(f.conkey[2:]))`;

describe("the migrated tables and the entities", () => {
  let db: EmptyDatabase;
  beforeAll(async () => {
    db = await withEmptyDatabase();
    await prepareDatabase(db.url, db.orm);
  });
  afterAll(async () => db[Symbol.asyncDispose]());

  const metadata = () => [...db.orm.getMetadata().getAll().values()];
  const tableOf = (meta: { readonly schema?: string | undefined; readonly tableName: string }) =>
    `${meta.schema}.${meta.tableName}`;

  it("have the same columns, types and nullability", async () => {
    const columns = metadata().flatMap((meta) =>
      meta.props
        .filter(({ formula }) => !formula)
        .map((prop) => ({
          table: tableOf(meta),
          name: prop.fieldNames[0]!,
          // A serial is an integer that numbers itself; ours is an identity.
          type: prop.columnTypes[0]!.replace("bigserial", "bigint").replace(/^serial$/, "integer"),
          nullable: prop.nullable ?? false,
        })),
    );
    const types = await db.rows<{ written: string; type: string }>(
      `SELECT written, to_regtype(written)::text AS type FROM unnest(ARRAY[${[
        ...new Set(columns.map(({ type }) => type)),
      ]
        .map((type) => `'${type}'`)
        .join()}]) AS written`,
    );
    const known = new Map(types.map(({ written, type }) => [written, type]));
    const ofEntities = columns.map((column) => ({ ...column, type: known.get(column.type) ?? column.type }));
    const ofTables = await db.rows<Column>(`
      SELECT c.relnamespace::regnamespace || '.' || c.relname AS table, a.attname AS name, a.atttypid::regtype::text AS type, NOT a.attnotnull AS nullable
      FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
      WHERE c.relnamespace::regnamespace::text IN ${contextSchemas} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = '' AND (a.attrelid, a.attnum) NOT IN ${copiedColumns}`);
    const inOrder = (rows: readonly Column[]) =>
      rows
        .map(({ table, name, type, nullable }) => `${table}.${name} ${type}${nullable ? "" : " NOT NULL"}`)
        .toSorted();
    expect(inOrder(ofEntities)).toEqual(inOrder(ofTables));
  });

  it("have the same primary keys", async () => {
    const ofEntities = metadata().map((meta) => [
      tableOf(meta),
      meta.getPrimaryProps().map(({ fieldNames }) => fieldNames[0]!),
    ]);
    const keys = await db.rows<{ table: string; columns: string[] }>(`
      SELECT connamespace::regnamespace || '.' || relname AS table,
        (SELECT array_agg(attname::text ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS key (number, place)
          JOIN pg_attribute ON attrelid = conrelid AND attnum = number) AS columns
      FROM pg_constraint JOIN pg_class ON pg_class.oid = conrelid WHERE contype = 'p' AND connamespace::regnamespace::text IN ${contextSchemas}`);
    expect(ofEntities.toSorted()).toEqual(keys.map(({ table, columns }) => [table, columns]).toSorted());
  });

  it("have the same values of every enum", async () => {
    const ofEntities = metadata().flatMap((meta) =>
      meta.props.flatMap((prop) =>
        prop.enum ? [`${tableOf(meta)}.${prop.fieldNames[0]} ${prop.items!.toSorted().join()}`] : [],
      ),
    );
    const checks = await db.rows<{ table: string; name: string; definition: string }>(`
      SELECT connamespace::regnamespace || '.' || relname AS table, attname AS name, pg_get_constraintdef(c.oid) AS definition
      FROM pg_constraint c JOIN pg_class ON pg_class.oid = conrelid JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
      WHERE contype = 'c' AND connamespace::regnamespace::text IN ${contextSchemas} AND cardinality(conkey) = 1
        AND pg_get_constraintdef(c.oid) LIKE '%ARRAY[%'`);
    const ofTables = checks.map(({ table, name, definition }) => {
      const values = [...definition.matchAll(/'([A-Za-z_]+)'/g)].map(([, value]) => value!);
      return `${table}.${name} ${values.toSorted().join()}`;
    });
    expect(ofEntities.toSorted()).toEqual(ofTables.toSorted());
  });

  it("have an index that begins with every foreign key", async () => {
    const bare = await db.rows(`
      SELECT conrelid::regclass::text AS table, conname FROM pg_constraint k
      WHERE contype = 'f' AND connamespace::regnamespace::text IN ${allSchemas} AND NOT EXISTS (
        SELECT 1 FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL
          AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> (
            SELECT array_agg(attnum) FROM pg_attribute WHERE attrelid = k.conrelid AND attnum = ANY(k.conkey) AND (attrelid, attnum) NOT IN ${copiedColumns}))`);
    expect(bare).toEqual([]);
  });
});
