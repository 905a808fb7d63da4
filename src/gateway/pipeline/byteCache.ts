/**
 * Keeps values by a text, those that were used last, in so many bytes. A count would not bound them: an operation may be a
 * thousand times as large as another.
 */
export class ByteCache<T> {
  readonly #maxBytes: number;
  readonly #kept = new Map<string, { readonly value: T; readonly bytes: number }>();
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(text: string): T | undefined {
    const found = this.#kept.get(text);
    if (found === undefined) return undefined;
    // The order of a map is that in which its keys came: the last used one is the last.
    this.#kept.delete(text);
    this.#kept.set(text, found);
    return found.value;
  }

  /**
   * Keeps a value, unless it would take the place of very many others.
   *
   * @param bytes what it is estimated to take
   */
  set(text: string, value: T, bytes: number): void {
    this.delete(text);
    if (bytes > this.#maxBytes / 4) return;
    this.#kept.set(text, { value, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#maxBytes) return;
      this.delete(oldest);
    }
  }

  /** Of a value that is kept: it takes more bytes than it did. */
  grow(text: string, bytes: number): void {
    const found = this.#kept.get(text);
    if (found) this.set(text, found.value, found.bytes + bytes);
  }

  delete(text: string): void {
    this.#bytes -= this.#kept.get(text)?.bytes ?? 0;
    this.#kept.delete(text);
  }
}
