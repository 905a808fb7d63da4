import type { DocumentNode } from "graphql";
import { DocumentCache } from "../../gateway/index.ts";

/** Apollo Server's store of parsed documents. Its own one is bounded by the JSON of a document, which takes several times as much. */
export function createDocumentStore() {
  const documents = new DocumentCache();
  return {
    get: async (key: string) => documents.get(key),
    set: async (key: string, document: DocumentNode) => documents.set(key, document),
    delete: async (key: string) => documents.delete(key),
  };
}
