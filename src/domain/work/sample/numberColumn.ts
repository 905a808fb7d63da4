/** Whole numbers of 32 bits in a row, four bytes each; those that were not set are 0. */
export class NumberColumn {
  #numbers = new Int32Array(64);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    this.set(this.#length, value);
  }

  set(index: number, value: number): void {
    if (index >= this.#numbers.length) {
      const longer = new Int32Array(2 ** Math.ceil(Math.log2(index + 1)));
      longer.set(this.#numbers);
      this.#numbers = longer;
    }
    this.#numbers[index] = value;
    this.#length = Math.max(this.#length, index + 1);
  }

  /** 0 beyond the end. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** The numbers themselves; good until the next one is set. */
  view(): Int32Array {
    return this.#numbers.subarray(0, this.#length);
  }
}
