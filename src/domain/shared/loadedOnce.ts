/**
 * What many fields of one object are taken from, made once for each key: `label(locale:)` under a hundred names is a
 * hundred looks at the same labels. Once they are there, a field is answered at once, without a promise.
 */
export class LoadedOnce<Made> {
  readonly #load: (key: string) => Promise<Made>;
  readonly #waiting = new Map<string, Promise<Made>>();
  readonly #there = new Map<string, { readonly made: Made }>();

  constructor(load: (key: string) => Promise<Made>) {
    this.#load = load;
  }

  /** What `take` finds in that of a key: at once when it is there. */
  read<Taken>(key: string, take: (made: Made) => Taken): Taken | Promise<Taken> {
    const there = this.#there.get(key);
    return there ? take(there.made) : this.#wait(key).then(take);
  }

  #wait(key: string): Promise<Made> {
    let waiting = this.#waiting.get(key);
    if (!waiting) {
      waiting = this.#load(key).then((made) => {
        this.#there.set(key, { made });
        return made;
      });
      this.#waiting.set(key, waiting);
    }
    return waiting;
  }
}
