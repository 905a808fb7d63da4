import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from "type-graphql";
import { PageArgs } from "../../shared/connection/page.args.ts";
import { toNodes } from "../../shared/connection/toNodes.ts";
import { findOne } from "../../shared/findOne.ts";
import { coopsOfPerson } from "../coop/coop.lists.ts";
import { CoopConnection, CoopType } from "../coop/coop.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { skillsOfPerson } from "../skill/skill.lists.ts";
import type { SkillFacet } from "../skill/skill.rules.ts";
import { SkillFacetEnum, SkillType } from "../skill/skill.type.ts";
import { AddPersonInput, PersonFilterInput, SetPersonSkillsInput, UpdatePersonInput } from "./person.input.ts";
import { personList, positionsOfPerson } from "./person.lists.ts";
import * as payloads from "./person.payloads.ts";
import {
  PersonConnection,
  PersonSkillConnection,
  PersonSkillType,
  PersonType,
  PositionConnection,
  PositionType,
} from "./person.type.ts";

@Resolver(() => PersonType)
export class PersonResolver {
  @Query(() => PersonConnection, {
    description: "The people that fit a filter and that you may see, by name. Errors: BAD_USER_INPUT.",
  })
  people(
    @Args(() => PageArgs) page: PageArgs,
    @Arg("filter", () => PersonFilterInput, { nullable: true }) filter: PersonFilterInput | null,
    @Ctx() { loaders, viewer, today }: NetworkContext,
  ) {
    return loaders.lists.page(personList(viewer, filter ?? {}, today), page, toNodes(PersonType));
  }

  @Query(() => PersonType, {
    nullable: true,
    description: "By slug or by id; give one. Null when there is none that you may see.",
  })
  person(
    @Arg("slug", () => String, { nullable: true }) slug: string | null,
    @Arg("id", () => ID, { nullable: true }) id: string | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return findOne("Person", loaders.people, { slug, id });
  }

  @FieldResolver(() => CoopConnection, { description: "Where this person works today, by name." })
  coops(
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer, today }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(coopsOfPerson(viewer, today), person.key, page, toNodes(CoopType));
  }

  @FieldResolver(() => PositionConnection, { description: "Where this person worked and works, the latest first." })
  positions(
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { loaders, viewer }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(positionsOfPerson(viewer), person.key, page, toNodes(PositionType));
  }

  @FieldResolver(() => PersonSkillConnection, { description: "What this person can do, by slug." })
  skills(
    @Root() person: PersonType,
    @Args(() => PageArgs) page: PageArgs,
    @Arg("facet", () => SkillFacetEnum, { nullable: true }) facet: SkillFacet | null,
    @Ctx() { loaders }: NetworkContext,
  ) {
    return loaders.lists.pageBelow(skillsOfPerson(facet ?? null), person.key, page, toNodes(PersonSkillType));
  }

  @Mutation(() => payloads.addPerson.Payload, {
    description:
      "userErrors: INVALID, NOT_FOUND (coopId, skills), CONFLICT (a co-op that is not active). Errors: UNAUTHENTICATED.",
  })
  addPerson(@Arg("input", () => AddPersonInput) input: AddPersonInput, @Ctx() { people }: NetworkContext) {
    return people.add(input);
  }

  @Mutation(() => payloads.updatePerson.Payload, {
    description: "userErrors: INVALID, NOT_FOUND (id). Errors: UNAUTHENTICATED.",
  })
  updatePerson(@Arg("input", () => UpdatePersonInput) input: UpdatePersonInput, @Ctx() { people }: NetworkContext) {
    return people.update(input);
  }

  @Mutation(() => payloads.setPersonSkills.Payload, {
    description: "userErrors: NOT_FOUND (personId, skills), INVALID (a skill named twice). Errors: UNAUTHENTICATED.",
  })
  setPersonSkills(
    @Arg("input", () => SetPersonSkillsInput) input: SetPersonSkillsInput,
    @Ctx() { people }: NetworkContext,
  ) {
    return people.setSkills(input);
  }
}

@Resolver(() => PersonSkillType)
export class PersonSkillResolver {
  @FieldResolver(() => SkillType)
  skill(@Root() { skillKey }: PersonSkillType, @Ctx() { loaders }: NetworkContext) {
    return loaders.skills.byKey.load(skillKey);
  }
}

@Resolver(() => PositionType)
export class PositionResolver {
  @FieldResolver(() => CoopType)
  coop(@Root() { coopKey }: PositionType, @Ctx() { loaders }: NetworkContext) {
    return loaders.coops.byKey.load(coopKey);
  }

  @FieldResolver(() => PersonType)
  person(@Root() { personKey }: PositionType, @Ctx() { loaders }: NetworkContext) {
    return loaders.people.byKey.load(personKey);
  }
}
