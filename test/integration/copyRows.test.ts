import { expect, it } from "@jest/globals";
import { copyRows } from "../../src/domain/shared/sample/copyRows.ts";
import { withDatabase } from "../support/database.ts";

it("copies every text as it is, lists, nulls, and keys that only some rows have", async () => {
  await using db = await withDatabase();
  const pool = await db.orm.em.getConnection().getNativeClient();
  const client = await pool.connect();
  try {
    await client.query("CREATE TEMPORARY TABLE written (id int, some_text text, words text[], flag boolean)");
    const texts = ["plain", "", "\\N", "\\.", "tab\tand\nlines\r\n", 'back\\slash "quoted"', "{a,b}", "ünï 漢字 😀"];
    await copyRows(
      client,
      "written",
      texts.map((someText, id) => ({ id, someText })),
    );
    await copyRows(client, "written", [
      { id: 100, words: ["en", "es"], flag: true },
      { id: 101, someText: null, flag: false },
    ]);
    await copyRows(client, "written", []);
    const { rows } = await client.query("SELECT id, some_text, words, flag FROM written ORDER BY id");
    expect(rows).toEqual([
      ...texts.map((some_text, id) => ({ id, some_text, words: null, flag: null })),
      { id: 100, some_text: null, words: ["en", "es"], flag: true },
      { id: 101, some_text: null, words: null, flag: false },
    ]);
  } finally {
    client.release(true);
  }
});
