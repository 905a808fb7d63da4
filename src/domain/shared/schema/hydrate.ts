/** Makes rows into instances of a GraphQL type, whose getters compute what no column holds. */
export function hydrate<Type extends object, Row extends object>(type: new () => Type, row: Row): Type {
  return Object.assign(new type(), row);
}
