import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { findOne } from "../../shared/findOne.ts";
import { affiliationsOfCoop } from "../federation/federation.lists.ts";
import { AffiliationConnection, AffiliationType } from "../federation/federation.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { peopleOfCoop } from "../person/person.lists.ts";
import { PersonConnection, PersonType } from "../person/person.type.ts";
import { skillsOfCoop } from "../skill/skill.lists.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";
import { SkillConnection, SkillFacetEnum, SkillType } from "../skill/skill.type.ts";
import { ProvenanceType } from "../source/provenance.type.ts";
import {
  AffiliateCoopInput,
  ArchiveCoopInput,
  CoopFilterInput,
  CoopOrderInput,
  CreateCoopInput,
  MergeCoopsInput,
  SetCoopSkillsInput,
  UpdateCoopInput,
} from "./coop.input.ts";
import { byName, coopList } from "./coop.lists.ts";
import * as payloads from "./coop.payloads.ts";
import { CoopConnection, CoopType } from "./coop.type.ts";
import { CoopLabelType } from "./coopLabel.type.ts";

@Resolver(() => CoopType)
export class CoopResolver {
  @Query(() => CoopConnection, { description: "The co-ops that fit a filter. Errors: BAD_USER_INPUT." })
  coops(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => CoopFilterInput, { nullable: true }) filter: CoopFilterInput | null,
    @Arg("orderBy", () => CoopOrderInput, { nullable: true }) order: CoopOrderInput | null,
    @Ctx() { loaders, viewer, today }: NetworkContext,
  ) {
    return loaders.lists.page(coopList(viewer, filter ?? {}, order ?? byName, today), page, toNodes(CoopType));
  }

  @Query(() => CoopType, { nullable: true, description: "By slug or by id; give one. Null when there is none." })
  coop(
    @Arg("slug", () => String, { nullable: true }) slug: string | null,
    @Arg("id", () => ID, { nullable: true }) id: string | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return findOne("Coop", loaders.coops, { slug, id });
  }

  @FieldResolver(() => SkillConnection, { description: "What it offers, by slug." })
  skills(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("facet", () => SkillFacetEnum, { nullable: true }) facet: SkillFacet | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(skillsOfCoop(facet ?? null), coop.key, page, loaders.skills.fromRows);
  }

  @FieldResolver(() => PersonConnection, { description: "Who works there today, by name." })
  people(
    @Root() coop: CoopType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer, today }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(peopleOfCoop(viewer, today), coop.key, page, toNodes(PersonType));
  }

  @FieldResolver(() => AffiliationConnection, { description: "Its federations over time, the latest first." })
  affiliations(@Root() coop: CoopType, @Args(() => PageArgs) page: PageArgs, @Ctx() { loaders }: NetworkContext) {
    return loaders.lists.pageBelow(affiliationsOfCoop(), coop.key, page, toNodes(AffiliationType));
  }

  @FieldResolver(() => [ProvenanceType], { description: "The sources that its facts were imported from." })
  provenance(@Root() coop: CoopType, @Ctx() { loaders }: NetworkContext) {
    return loaders.coops.provenance.load(coop.key);
  }

  @FieldResolver(() => [CoopLabelType], { description: "Its services as the sources wrote them." })
  labels(@Root() coop: CoopType, @Ctx() { loaders }: NetworkContext) {
    return loaders.coops.labels.load(coop.key);
  }

  @Mutation(() => payloads.createCoop.Payload, {
    description: "userErrors: INVALID, TAKEN (website). Errors: UNAUTHENTICATED.",
  })
  createCoop(@Arg("input", () => CreateCoopInput) input: CreateCoopInput, @Ctx() { coops }: NetworkContext) {
    return coops.create(input);
  }

  @Mutation(() => payloads.updateCoop.Payload, {
    description:
      "userErrors: INVALID, NOT_FOUND (id), TAKEN (website), CONFLICT (a merged co-op). Errors: UNAUTHENTICATED.",
  })
  updateCoop(@Arg("input", () => UpdateCoopInput) input: UpdateCoopInput, @Ctx() { coops }: NetworkContext) {
    return coops.update(input);
  }

  @Mutation(() => payloads.archiveCoop.Payload, {
    description:
      "Takes a co-op out of the network; its id keeps resolving. userErrors: NOT_FOUND (id), CONFLICT (archived or merged before). Errors: UNAUTHENTICATED.",
  })
  archiveCoop(@Arg("input", () => ArchiveCoopInput) input: ArchiveCoopInput, @Ctx() { coops }: NetworkContext) {
    return coops.archive(input);
  }

  @Mutation(() => payloads.setCoopSkills.Payload, {
    description: "userErrors: NOT_FOUND (coopId, skills), CONFLICT (a merged co-op). Errors: UNAUTHENTICATED.",
  })
  setCoopSkills(@Arg("input", () => SetCoopSkillsInput) input: SetCoopSkillsInput, @Ctx() { coops }: NetworkContext) {
    return coops.setSkills(input);
  }

  @Mutation(() => payloads.affiliateCoop.Payload, {
    description:
      "userErrors: INVALID (to), NOT_FOUND (coopId, federationId), CONFLICT (affiliated on some of these days already). Errors: UNAUTHENTICATED.",
  })
  affiliateCoop(@Arg("input", () => AffiliateCoopInput) input: AffiliateCoopInput, @Ctx() { coops }: NetworkContext) {
    return coops.affiliate(input);
  }

  @Mutation(() => payloads.mergeCoops.Payload, {
    description:
      "Makes several records of one co-op one. userErrors: INVALID (fromIds), NOT_FOUND, CONFLICT (merged before). Errors: UNAUTHENTICATED.",
  })
  mergeCoops(@Arg("input", () => MergeCoopsInput) input: MergeCoopsInput, @Ctx() { coops }: NetworkContext) {
    return coops.merge(input);
  }
}

@Resolver(() => CoopLabelType)
export class CoopLabelResolver {
  @FieldResolver(() => SkillType, { nullable: true, description: "Null when the label maps to no skill." })
  skill(@Root() label: CoopLabelType, @Ctx() { loaders }: NetworkContext) {
    return label.skillKey === null ? null : loaders.skills.byKey.load(label.skillKey);
  }
}
