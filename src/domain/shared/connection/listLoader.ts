import type DataLoader from "dataloader";
import type { CountingReader } from "../../../persistence/readPool.ts";
import { countSql, readSql } from "../../../persistence/readSql.ts";
import { CursorError } from "../input.errors.ts";
import { countByKey, inTurns } from "../loaders.ts";
import { turnsOf } from "../turns.ts";
import type { CursorSigner, Position } from "./cursor.ts";
import { countStatement, countsStatement, type List, pageStatement, pagesStatement, positionOf } from "./list.ts";
import { type Page, type PageArguments, readPage } from "./page.ts";
import { Slice } from "./slice.ts";

/**
 * Reads pages of lists for one operation. The same page of the lists below many parents is one
 * statement, and so are their counts: the number of statements does not depend on the number of rows.
 */
export class ListLoader {
  readonly #reader: CountingReader;
  readonly #cursors: CursorSigner;
  readonly #pages = new Map<string, DataLoader<string, readonly object[]>>();
  readonly #counts = new Map<string, DataLoader<string, number>>();

  constructor(reader: CountingReader, cursors: CursorSigner) {
    this.#reader = reader;
    this.#cursors = cursors;
  }

  /**
   * A page of a list that has no parents. `toNodes` turns rows into what the connection holds.
   *
   * @throws {BadInputError} when the page arguments are out of bounds
   * @throws {CursorError} when the cursor is not of this list
   */
  async page<Row extends object, Node>(
    list: List,
    args: PageArguments,
    toNodes: ToNodes<Row, Node>,
  ): Promise<Slice<Node>> {
    const page = readPage(args);
    const read = list.isKept ? countSql<Row> : readSql<Row>;
    const rows = await read(this.#reader, pageStatement(list, this.#reading(list.scope, page)));
    return this.#slice(list, list.scope, page, rows, toNodes, async () => {
      const [row] = await countSql<{ count: number }>(this.#reader, countStatement(list));
      return row!.count;
    });
  }

  /** The same for the list below `parent`, read together with those of its siblings. */
  pageBelow<Row extends object, Node>(
    list: List,
    parent: string,
    args: PageArguments,
    toNodes: ToNodes<Row, Node>,
  ): Promise<Slice<Node>> {
    const page = readPage(args);
    // A cursor belongs to one parent; pages from the edge are alike below all of them.
    const scope = `${list.scope} below ${parent}`;
    const from = page.cursor === null ? list.scope : `${scope} from ${page.cursor}`;
    const key = `${from} ${page.size} ${page.backward}`;
    let pages = this.#pages.get(key);
    if (!pages) {
      const reading = this.#reading(scope, page);
      pages = inTurns(this.#reader, (parents) => this.#readPages(list, reading, parents));
      this.#pages.set(key, pages);
    }
    const count = () => this.#count(list, parent);
    return pages.load(parent).then((rows) => this.#slice(list, scope, page, rows as readonly Row[], toNodes, count));
  }

  #reading(scope: string, page: Page): { limit: number; backward: boolean; beyond: Position | null } {
    const beyond = page.cursor === null ? null : this.#cursors.read(scope, page.cursor);
    if (page.cursor !== null && beyond === null) throw new CursorError(page.backward ? "before" : "after");
    return { limit: page.size + 1, backward: page.backward, beyond };
  }

  #slice<Row extends object, Node>(
    list: List,
    scope: string,
    page: Page,
    rows: readonly Row[],
    toNodes: ToNodes<Row, Node>,
    count: () => Promise<number>,
  ): Slice<Node> | Promise<Slice<Node>> {
    const hasMore = rows.length > page.size;
    const inPage = hasMore ? rows.slice(0, page.size) : rows.slice();
    if (page.backward) inPage.reverse();
    const slice = (nodes: readonly Node[]) =>
      new Slice({
        nodes,
        positionOf: (index) => positionOf(list, inPage[index]!),
        page,
        hasMore,
        writeCursor: (position) => this.#cursors.write(scope, position),
        count,
        handOut: (values) => turnsOf(this.#reader).handOut(values),
      });
    const nodes = toNodes(inPage);
    return nodes instanceof Promise ? nodes.then(slice) : slice(nodes);
  }

  async #readPages(list: List, reading: Parameters<typeof pagesStatement>[1], parents: readonly string[]) {
    const read = await readSql<ParentRows>(this.#reader, pagesStatement(list, reading, parents));
    const pages = new Map(read.map(({ parent, rows }) => [parent, rows]));
    return parents.map((parent) => pages.get(parent) ?? []);
  }

  #count(list: List, parent: string): Promise<number> {
    let counts = this.#counts.get(list.scope);
    if (!counts) {
      counts = countByKey(this.#reader, (parents) => countSql(this.#reader, countsStatement(list, parents)));
      this.#counts.set(list.scope, counts);
    }
    return counts.load(parent);
  }
}

interface ParentRows {
  readonly parent: string;
  readonly rows: readonly object[] | null;
}

export type ToNodes<Row, Node> = (rows: readonly Row[]) => readonly Node[] | Promise<readonly Node[]>;
