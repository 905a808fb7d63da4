/**
 * Where an input holds a text with U+0000, which PostgreSQL has no place for.
 *
 * @returns the way to the first such text; null when there is none
 */
export function findUnstorableText(input: unknown): readonly string[] | null {
  if (typeof input === "string") return input.includes("\0") ? [] : null;
  if (typeof input !== "object" || input === null) return null;
  for (const [name, value] of Object.entries(input)) {
    const below = findUnstorableText(value);
    if (below) return [name, ...below];
  }
  return null;
}
