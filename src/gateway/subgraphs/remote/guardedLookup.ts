import { type LookupAddress, lookup } from "node:dns";
import type { LookupFunction } from "node:net";
import { SubgraphUrlRefusedError } from "./remote.errors.ts";
import { type AddressRules, refusalOf } from "./subgraphUrl.ts";

/** Finds all addresses of a name. */
export type Resolve = (
  hostname: string,
  callback: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveBySystem: Resolve = (hostname, callback) => lookup(hostname, { all: true }, callback);

/**
 * Looks a name up for one connection, and refuses it when even one of its addresses may not be asked. The connection goes to what
 * was checked: between the two nobody asks the name server again.
 */
export function guardedLookup({ allowPrivate }: AddressRules, resolve: Resolve = resolveBySystem): LookupFunction {
  return (hostname, options, callback) => {
    resolve(hostname, (error, addresses) => {
      if (error) return callback(error, []);
      const wanted = addresses.filter(({ family }) => !isFamily(options.family) || family === options.family);
      const refusal = addresses.map(({ address }) => refusalOf(address, { allowPrivate })).find((one) => one !== null);
      if (refusal) return callback(new SubgraphUrlRefusedError(`its name leads to an address that is ${refusal}`), []);
      const [first] = wanted;
      if (first === undefined) return callback(new SubgraphUrlRefusedError("its name leads nowhere"), []);
      if (options.all) return callback(null, [...wanted]);
      return callback(null, first.address, first.family);
    });
  };
}

function isFamily(family: unknown): family is 4 | 6 {
  return family === 4 || family === 6;
}
