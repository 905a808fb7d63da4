export { networkEntities } from "./network.entities.ts";
