import type { Position } from "./cursor.ts";
import type { Page } from "./page.ts";

/** A page of a list as it was read: what every connection type shows. Cursors and the count cost nothing until asked for. */
export interface SliceSource<Node> {
  readonly nodes: readonly Node[];
  readonly page: Page;
  /** Whether the list goes on beyond the page, in the direction of reading. */
  readonly hasMore: boolean;
  /** Where a node stands. */
  positionOf(index: number): Position;
  writeCursor(position: Position): string;
  count(): Promise<number>;
  /** Gives what is made of each node a turn of its own: a node may have hundreds of fields. */
  handOut<Value>(values: readonly Value[]): readonly (Value | Promise<Value>)[];
}

/** Nodes of a page that are shown in one go. */
const shownAtOnce = 25;

export class Slice<Node> {
  readonly #source: SliceSource<Node>;
  constructor(source: SliceSource<Node>) {
    this.#source = source;
  }

  get nodes(): readonly (Node | Promise<Node>)[] {
    return this.#show(this.#source.nodes);
  }

  get edges(): readonly (SliceEdge<Node> | Promise<SliceEdge<Node>>)[] {
    return this.#show(this.#source.nodes.map((_, index) => new SliceEdge(this.#source, index)));
  }

  get pageInfo(): SlicePageInfo {
    return new SlicePageInfo(this.#source);
  }

  count(): Promise<number> {
    return this.#source.count();
  }

  #show<Value>(values: readonly Value[]): readonly (Value | Promise<Value>)[] {
    return values.length <= shownAtOnce ? values : this.#source.handOut(values);
  }
}

class SliceEdge<Node> {
  readonly #source: SliceSource<Node>;
  readonly #index: number;
  constructor(source: SliceSource<Node>, index: number) {
    this.#source = source;
    this.#index = index;
  }

  get node(): Node {
    return this.#source.nodes[this.#index]!;
  }

  get cursor(): string {
    return this.#source.writeCursor(this.#source.positionOf(this.#index));
  }

  /** How well the node fits, in lists that are ordered by it: the first order column. */
  get score(): number {
    return Number(this.#source.positionOf(this.#index)[0]);
  }
}

class SlicePageInfo {
  readonly #source: SliceSource<unknown>;
  constructor(source: SliceSource<unknown>) {
    this.#source = source;
  }

  // A cursor stands on a row, so there is at least that one on its other side.
  get hasNextPage(): boolean {
    const { page, hasMore } = this.#source;
    return page.backward ? page.cursor !== null : hasMore;
  }

  get hasPreviousPage(): boolean {
    const { page, hasMore } = this.#source;
    return page.backward ? hasMore : page.cursor !== null;
  }

  get startCursor(): string | null {
    return this.#cursorOf(0);
  }

  get endCursor(): string | null {
    return this.#cursorOf(this.#source.nodes.length - 1);
  }

  #cursorOf(index: number): string | null {
    const { nodes } = this.#source;
    return nodes.length === 0 ? null : this.#source.writeCursor(this.#source.positionOf(index));
  }
}
