import { createUnionType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { CoopType } from "../coop/coop.type.ts";
import { FederationType } from "../federation/federation.type.ts";
import { PersonType } from "../person/person.type.ts";
import { SkillType } from "../skill/skill.type.ts";
import { searchKinds } from "./search.list.ts";

export const SearchTypeEnum = enumOf(searchKinds);
registerEnumType(SearchTypeEnum, { name: "SearchType", description: "What search looks through." });

export const SearchResult = createUnionType({
  name: "SearchResult",
  description: "Whatever search finds.",
  types: () => [CoopType, PersonType, SkillType, FederationType] as const,
  resolveType: (value) => value.__typename,
});

export const { Connection: SearchResultConnection, ConnectionResolver: SearchResultConnectionResolver } =
  connectionTypes({
    name: "SearchResult",
    node: () => SearchResult,
    scored: true,
  });
