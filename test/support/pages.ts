import type { DocumentTypeDecoration } from "@graphql-typed-document-node/core";
import type { Viewer } from "../../src/security/viewer.ts";
import * as operations from "./generated/operations.ts";
import { operator, type TestNetwork } from "./network.ts";
import type { Hub } from "./pagedNetwork.ts";

/** A page of any list. */
export interface ListPage {
  readonly totalCount: number;
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly edges: readonly { readonly cursor: string; readonly node: unknown }[];
}

/** What an operation of `lists.graphql` answers: the list at its root, or below a parent. */
export type Listed = { readonly list: ListPage } | { readonly parent: { readonly list: ListPage } | null };

export interface PagedList {
  readonly document: DocumentTypeDecoration<Listed, never>;
  /** What the operation needs besides the page's arguments. */
  readonly variables: object;
}

export interface PageVariables {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Every list of the context, as `Type.field` where it has a parent. */
export const listNames = [
  "coops",
  "people",
  "skills",
  "federations",
  "clients",
  "search",
  "Coop.people",
  "Coop.skills",
  "Coop.affiliations",
  "Person.coops",
  "Person.positions",
  "Person.skills",
  "Skill.providers",
  "Country.coops",
  "Federation.members",
  "Federation.coops",
  "Federation.affiliations",
] as const;
export type ListName = (typeof listNames)[number];

/** How every list is read, below the hub where it has a parent. */
export function everyList({ coop, person, skill, federation }: Hub): Readonly<Record<ListName, PagedList>> {
  return {
    coops: { document: operations.CoopsPageDocument, variables: {} },
    people: { document: operations.PeoplePageDocument, variables: {} },
    skills: { document: operations.SkillsPageDocument, variables: {} },
    federations: { document: operations.FederationsPageDocument, variables: {} },
    clients: { document: operations.ClientsPageDocument, variables: {} },
    search: { document: operations.SearchPageDocument, variables: { text: "twin" } },
    "Coop.people": { document: operations.CoopPeoplePageDocument, variables: { id: coop.id } },
    "Coop.skills": { document: operations.CoopSkillsPageDocument, variables: { id: coop.id } },
    "Coop.affiliations": { document: operations.CoopAffiliationsPageDocument, variables: { id: coop.id } },
    "Person.coops": { document: operations.PersonCoopsPageDocument, variables: { id: person.id } },
    "Person.positions": { document: operations.PersonPositionsPageDocument, variables: { id: person.id } },
    "Person.skills": { document: operations.PersonSkillsPageDocument, variables: { id: person.id } },
    "Skill.providers": { document: operations.SkillProvidersPageDocument, variables: { id: skill.id } },
    "Country.coops": { document: operations.CountryCoopsPageDocument, variables: { code: "NP" } },
    "Federation.members": { document: operations.FederationMembersPageDocument, variables: { id: federation.id } },
    "Federation.coops": { document: operations.FederationCoopsPageDocument, variables: { id: federation.id } },
    "Federation.affiliations": {
      document: operations.FederationAffiliationsPageDocument,
      variables: { id: federation.id },
    },
  };
}

/** One page of a list. */
export async function readPage(
  network: TestNetwork,
  { document, variables }: PagedList,
  page: PageVariables,
  viewer: Viewer = operator,
): Promise<ListPage> {
  const data = await network.data(
    document as DocumentTypeDecoration<Listed, object>,
    { ...variables, ...page },
    viewer,
  );
  return "list" in data ? data.list : data.parent!.list;
}

/** The pages of a list from one end to the other, in the order of reading. */
export async function readPages(
  network: TestNetwork,
  list: PagedList,
  { size, backward = false }: { readonly size: number; readonly backward?: boolean },
): Promise<ListPage[]> {
  const pages: ListPage[] = [];
  let cursor: string | null = null;
  do {
    const page: ListPage = await readPage(
      network,
      list,
      backward ? { last: size, before: cursor } : { first: size, after: cursor },
    );
    pages.push(page);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    cursor = backward ? (hasPreviousPage ? startCursor : null) : hasNextPage ? endCursor : null;
  } while (cursor !== null);
  return pages;
}

/** The nodes of pages that were read in one direction, in the list's own order. */
export function nodesOf(pages: readonly ListPage[], backward = false): unknown[] {
  return (backward ? pages.toReversed() : pages).flatMap(({ edges }) => edges.map(({ node }) => node));
}
