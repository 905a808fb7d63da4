import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import { hydrate } from "../../shared/schema/hydrate.ts";
import type { RegistryContext } from "../registry.context.ts";
import { PublicationType } from "./publication.type.ts";
import { readReceipt } from "./receipt.rules.ts";

const publicationPayload = (name: string) =>
  payloadTypes<RegistryContext>({
    name,
    field: "publication",
    type: () => PublicationType,
    load: async (_context, key) => hydrate(PublicationType, readReceipt(key)),
  });

export const publishSubgraph = publicationPayload("PublishSubgraph");
export const rollbackSubgraph = publicationPayload("RollbackSubgraph");
export const removeSubgraph = publicationPayload("RemoveSubgraph");
