/** An object with each value under its own name: what GraphQL enums are registered from. */
export function enumOf<Value extends string>(values: readonly Value[]): { readonly [V in Value]: V } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [V in Value]: V };
}
