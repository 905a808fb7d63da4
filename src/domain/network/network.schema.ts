import { loadByNodeId } from "../shared/findOne.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import {
  AccessTokenResolver,
  CreateAccessTokenPayloadResolver,
  createAccessToken,
  revokeAccessToken,
} from "./accessToken/accessToken.resolver.ts";
import { ActivityResolver } from "./activity/activity.resolver.ts";
import { ClientResolver, createClient } from "./client/client.resolver.ts";
import { ClientConnectionResolver } from "./client/client.type.ts";
import * as coopPayloads from "./coop/coop.payloads.ts";
import { CoopLabelResolver, CoopResolver } from "./coop/coop.resolver.ts";
import { CoopConnectionResolver } from "./coop/coop.type.ts";
import { CountryResolver } from "./country/country.resolver.ts";
import { findCountry } from "./country/findCountry.ts";
import { AffiliationResolver, createFederation, FederationResolver } from "./federation/federation.resolver.ts";
import { AffiliationConnectionResolver, FederationConnectionResolver } from "./federation/federation.type.ts";
import { foreignNodeType } from "./network/foreignNode.type.ts";
import { NetworkResolver } from "./network/network.resolver.ts";
import type { NetworkContext } from "./network.context.ts";
import * as personPayloads from "./person/person.payloads.ts";
import { PersonResolver, PersonSkillResolver, PositionResolver } from "./person/person.resolver.ts";
import {
  PersonConnectionResolver,
  PersonSkillConnectionResolver,
  PositionConnectionResolver,
} from "./person/person.type.ts";
import { SearchResolver } from "./search/search.resolver.ts";
import { SearchResultConnectionResolver } from "./search/search.type.ts";
import { SkillResolver } from "./skill/skill.resolver.ts";
import { SkillConnectionResolver } from "./skill/skill.type.ts";

/** What a router sends to have an entity resolved. */
interface Reference {
  readonly id?: string;
  readonly slug?: string;
  readonly code?: string;
}

/** A reference by either key; another type's id finds nothing. */
const byIdOrSlug =
  (type: "Coop" | "Person" | "Skill" | "Federation", loaders: "coops" | "people" | "skills" | "federations") =>
  ({ id, slug }: Reference, context: NetworkContext) => {
    const { byKey, bySlug } = context.loaders[loaders];
    return id === undefined ? bySlug.load(slug!) : loadByNodeId<object>(type, byKey, id);
  };

/**
 * The subgraph `network`: its SDL and its executable schema.
 *
 * @param foreignNodes types of other contexts that `node` and `nodes` find, too
 */
export function buildNetworkSchema(foreignNodes: readonly string[] = []): ContextSchema {
  return buildContextSchema<NetworkContext, Reference>({
    resolvers: [
      NetworkResolver,
      ActivityResolver,
      CoopResolver,
      CoopLabelResolver,
      CountryResolver,
      SkillResolver,
      PersonResolver,
      PersonSkillResolver,
      PositionResolver,
      FederationResolver,
      AffiliationResolver,
      ClientResolver,
      SearchResolver,
      AccessTokenResolver,
      CreateAccessTokenPayloadResolver,
      CoopConnectionResolver,
      SkillConnectionResolver,
      PersonConnectionResolver,
      PersonSkillConnectionResolver,
      PositionConnectionResolver,
      FederationConnectionResolver,
      AffiliationConnectionResolver,
      ClientConnectionResolver,
      SearchResultConnectionResolver,
      ...[
        ...Object.values(coopPayloads),
        ...Object.values(personPayloads),
        createFederation,
        createClient,
        createAccessToken,
        revokeAccessToken,
      ].map(({ PayloadResolver }) => PayloadResolver),
    ],
    orphanedTypes: foreignNodes.map(foreignNodeType),
    references: {
      Coop: byIdOrSlug("Coop", "coops"),
      Person: byIdOrSlug("Person", "people"),
      Skill: byIdOrSlug("Skill", "skills"),
      Federation: byIdOrSlug("Federation", "federations"),
      Client: ({ id }, { loaders }) => loadByNodeId<object>("Client", loaders.clients.byKey, id!),
      Country: ({ code }) => findCountry(code!),
    },
  });
}
