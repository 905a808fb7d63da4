import { loadByNodeId } from "../shared/findOne.ts";
import { keyOf } from "../shared/nodeId.ts";
import { buildContextSchema, type ContextSchema } from "../shared/schema/buildContextSchema.ts";
import * as listingPayloads from "./listing/listing.payloads.ts";
import { ListingResolver } from "./listing/listing.resolver.ts";
import { ListingConnectionResolver } from "./listing/listing.type.ts";
import { ClientWorkResolver } from "./network/client.resolver.ts";
import { ClientType } from "./network/client.type.ts";
import { CollaboratorConnectionResolver } from "./network/collaborator.type.ts";
import { CoopWorkResolver } from "./network/coop.resolver.ts";
import { CoopType } from "./network/coop.type.ts";
import { PersonWorkResolver, TeamSeatConnectionResolver } from "./network/person.resolver.ts";
import { PersonType } from "./network/person.type.ts";
import { SkillWorkResolver } from "./network/skill.resolver.ts";
import { SkillType } from "./network/skill.type.ts";
import { OpportunityResolver } from "./opportunity/opportunity.resolver.ts";
import { OpportunityConnectionResolver } from "./opportunity/opportunity.type.ts";
import { ProjectResolver } from "./project/project.resolver.ts";
import { ProjectConnectionResolver } from "./project/project.type.ts";
import * as secondmentPayloads from "./secondment/secondment.payloads.ts";
import { SecondmentResolver } from "./secondment/secondment.resolver.ts";
import { SecondmentConnectionResolver } from "./secondment/secondment.type.ts";
import type { WorkContext } from "./work.context.ts";

/** What a router sends to have an entity resolved. */
interface Reference {
  readonly id?: string;
  readonly code?: string;
}

/** A record of the context `network`, which alone knows whether there is one; null for the id of another type. */
function byKey<Type>(type: string, make: new (key: string) => Type, id: string): Type | null {
  const key = keyOf(type, id);
  return key === null ? null : new make(key);
}

/** The subgraph `work`: its SDL and its executable schema. */
export function buildWorkSchema(): ContextSchema {
  return buildContextSchema<WorkContext, Reference>({
    resolvers: [
      OpportunityResolver,
      OpportunityConnectionResolver,
      ProjectResolver,
      ProjectConnectionResolver,
      ListingResolver,
      ListingConnectionResolver,
      SecondmentResolver,
      SecondmentConnectionResolver,
      CoopWorkResolver,
      CollaboratorConnectionResolver,
      PersonWorkResolver,
      TeamSeatConnectionResolver,
      SkillWorkResolver,
      ClientWorkResolver,
      ...[...Object.values(listingPayloads), ...Object.values(secondmentPayloads)].map(
        ({ PayloadResolver }) => PayloadResolver,
      ),
    ],
    orphanedTypes: [CoopType, PersonType, SkillType, ClientType],
    references: {
      Opportunity: ({ id }, { loaders }) => loadByNodeId<object>("Opportunity", loaders.opportunities.byKey, id!),
      Project: ({ id }, { loaders }) => loadByNodeId<object>("Project", loaders.projects.byKey, id!),
      TeamSeat: ({ id }, { loaders }) => loadByNodeId<object>("TeamSeat", loaders.teams.seatByKey, id!),
      JobListing: ({ id }, { loaders }) => loadByNodeId<object>("JobListing", loaders.listings.byKey, id!),
      Secondment: ({ id }, { loaders }) => loadByNodeId<object>("Secondment", loaders.secondments.byKey, id!),
      Coop: ({ id }) => byKey("Coop", CoopType, id!),
      Person: ({ id }) => byKey("Person", PersonType, id!),
      Skill: ({ id }) => byKey("Skill", SkillType, id!),
      Client: ({ id }) => byKey("Client", ClientType, id!),
    },
  });
}
