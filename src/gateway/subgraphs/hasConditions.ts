import { BREAK, type DocumentNode, visit } from "graphql";

/** Whether anything in the document depends on `@skip` or `@include`. */
export function hasConditions(document: DocumentNode): boolean {
  let isFound = false;
  visit(document, {
    Directive({ name }) {
      if (name.value !== "skip" && name.value !== "include") return undefined;
      isFound = true;
      return BREAK;
    },
  });
  return isFound;
}
