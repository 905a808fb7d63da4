import type { DocumentNode } from "graphql";
import { ByteCache } from "./byteCache.ts";

/** Of the parsed documents that a transport keeps, with what is known of them. */
const maxBytes = 40_000_000;
/** A character of a document, parsed, normalised and validated: measured. */
const bytesPerCharacter = 200;

/** Parsed documents by a text that names them. */
export class DocumentCache {
  readonly #documents = new ByteCache<DocumentNode>(maxBytes);

  get(key: string): DocumentNode | undefined {
    return this.#documents.get(key);
  }

  set(key: string, document: DocumentNode): void {
    this.#documents.set(key, document, (document.loc?.end ?? 0) * bytesPerCharacter);
  }

  delete(key: string): void {
    this.#documents.delete(key);
  }
}
