// type-graphql reads it while the decorators below run.
import "reflect-metadata";

/** The face of the context `network`. */
export { NetworkContext, type NetworkDependencies } from "./network.context.ts";
export { networkEntities } from "./network.entities.ts";
export { buildNetworkSchema } from "./network.schema.ts";
export { usualSample } from "./sample/buildSample.ts";
export { loadSampleIfEmpty } from "./sample/loadSample.ts";
