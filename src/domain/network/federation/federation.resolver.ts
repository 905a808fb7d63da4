import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { findOne } from "../../shared/findOne.ts";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import { coopsOfFederation } from "../coop/coop.lists.ts";
import { CoopConnection, CoopType } from "../coop/coop.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { CreateFederationInput } from "./federation.input.ts";
import { affiliationsOfFederation, federationList, membersOfFederation } from "./federation.lists.ts";
import { AffiliationConnection, AffiliationType, FederationConnection, FederationType } from "./federation.type.ts";

export const createFederation = payloadTypes<NetworkContext>({
  name: "CreateFederation",
  field: "federation",
  type: () => FederationType,
  load: ({ loaders }, key) => loaders.federations.byKey.load(key),
});

@Resolver(() => FederationType)
export class FederationResolver {
  @Query(() => FederationConnection, { description: "Every federation, by name. Errors: BAD_USER_INPUT." })
  federations(@Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: NetworkContext) {
    return loaders.lists.page(federationList(), page, toNodes(FederationType));
  }

  @Query(() => FederationType, { nullable: true, description: "By slug or by id; give one. Null when there is none." })
  federation(
    @Arg("slug", () => String, { nullable: true }) slug: string | null,
    @Arg("id", () => ID, { nullable: true }) id: string | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return findOne("Federation", loaders.federations, { slug, id });
  }

  @FieldResolver(() => FederationType, { nullable: true, description: "The federation it belongs to." })
  parent(@Root() { parentKey }: FederationType, @Ctx() { loaders }: NetworkContext) {
    return parentKey === null ? null : loaders.federations.byKey.load(parentKey);
  }

  @FieldResolver(() => FederationConnection, { description: "The federations that belong to it, by name." })
  members(
    @Root() federation: FederationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(membersOfFederation(), federation.key, page, toNodes(FederationType));
  }

  @FieldResolver(() => CoopConnection, { description: "The active co-ops that it holds today, by name." })
  coops(
    @Root() federation: FederationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer, today }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(coopsOfFederation(viewer, today), federation.key, page, toNodes(CoopType));
  }

  @FieldResolver(() => AffiliationConnection, { description: "Its co-ops over time, the latest first." })
  affiliations(
    @Root() federation: FederationType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(affiliationsOfFederation(viewer), federation.key, page, toNodes(AffiliationType));
  }

  @Mutation(() => createFederation.Payload, {
    description: "userErrors: INVALID, NOT_FOUND (parentId), TAKEN (name). Errors: UNAUTHENTICATED.",
  })
  createFederation(
    @Arg("input", () => CreateFederationInput) input: CreateFederationInput,
    @Ctx() { federations }: NetworkContext,
  ) {
    return federations.create(input);
  }
}

@Resolver(() => AffiliationType)
export class AffiliationResolver {
  @FieldResolver(() => CoopType, { nullable: true, description: "Null when you may not see it." })
  coop(@Root() { coopKey }: AffiliationType, @Ctx() { loaders }: NetworkContext) {
    return loaders.coops.byKey.load(coopKey);
  }

  @FieldResolver(() => FederationType)
  federation(@Root() { federationKey }: AffiliationType, @Ctx() { loaders }: NetworkContext) {
    return loaders.federations.byKey.load(federationKey);
  }
}
