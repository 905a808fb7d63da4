import { ClientError } from "../../src/errors/appError.ts";
import { aSubgraph, type Resolvers, type TestSubgraph } from "./federation.ts";

/** A row of the test's data: it knows its type and its id. */
type Row = Readonly<Record<string, unknown>> & { readonly __typename: string; readonly id: string };

const coops = rows("Coop", [
  { id: "c1", name: "Lantern", kind: "WORKER", founded: 1998, parent: null, peers: ["c2", "c3"] },
  { id: "c2", name: "Heron", kind: "WORKER", founded: null, parent: "c1", peers: ["c1"] },
  { id: "c3", name: "Quarry", kind: "HOUSING", founded: 2011, parent: "c1", peers: [] },
  { id: "c4", name: "Thistle", kind: "WORKER", founded: 2020, parent: "c2", peers: ["c4", "c1", "c2"] },
]);
const people = rows("Person", [
  { id: "p1", name: "Ana", coop: "c1", age: 41 },
  { id: "p2", name: "Bo", coop: "c1", age: null },
  { id: "p3", name: "Cy", coop: "c2", age: 29 },
]);
/** `c9` and `p9` are nobody: what another subgraph knows, and the owner does not. */
const projects = rows("Project", [
  { id: "j1", title: "Map", status: "OPEN", coop: "c1", coops: ["c1", "c2"], lead: "p1", seats: 3 },
  { id: "j2", title: "Shop", status: "DONE", coop: "c2", coops: ["c2", null, "c9"], lead: "p3", seats: null },
  { id: "j3", title: "Press", status: "OPEN", coop: "c3", coops: [], lead: "p9", seats: 5 },
  { id: "j4", title: "Radio", status: "OPEN", coop: "c1", coops: ["c4", "c1", "c4"], lead: null, seats: 1 },
]);
const milestones = rows("Milestone", [
  { __typename: "Delivery", id: "m1", project: "j1", title: "First", parcel: "box" },
  { __typename: "Payment", id: "m2", project: "j1", title: "Half", amount: 500, payer: "c2" },
  { __typename: "Payment", id: "m3", project: "j2", title: "All", amount: 900, payer: "c4" },
]);
const reviews = rows("Review", [
  { id: "r1", text: "Fine work", author: "p1", subject: "c2", stars: 5 },
  { id: "r2", text: "Late", author: "p3", subject: "j1", stars: 2 },
  { id: "r3", text: "Kind", author: "p2", subject: "p3", stars: 4 },
  { id: "r4", text: "Good", author: "p1", subject: "j1", stars: 4 },
]);

/** What resolvers may throw to clients. */
export class OutOfReachError extends ClientError {
  readonly code = "BAD_USER_INPUT";
}

const coopsSdl = `
  type Query {
    coops(first: Int = 10, kind: CoopKind): [Coop!]!
    coop(id: ID!): Coop
    matrix: [[Coop]!]
    node(id: ID!): Node
    named(ids: [ID!]! = ["c1", "p1"]): [Named]!
    hits(text: String = ""): [Hit!]!
    motto: String! @shareable
  }
  type Mutation { renameCoop(id: ID!, name: String!): Coop }
  interface Node { id: ID! }
  interface Named { name: String! }
  union Hit = Coop | Person
  enum CoopKind { WORKER HOUSING }
  type Coop implements Node & Named @key(fields: "id") {
    id: ID!
    name: String!
    kind: CoopKind!
    founded: Int
    parent: Coop
    peers(first: Int): [Coop!]!
    people: [Person!]!
    labels(locale: String = "en", upper: Boolean! = false): [String!]!
    secret: String
  }
  type Person implements Node & Named @key(fields: "id") {
    id: ID!
    name: String!
    age: Int
    coop: Coop!
  }`;

const projectsSdl = `
  type Query {
    projects(filter: ProjectFilter): [Project!]!
    project(id: ID!): Project
    assets: [Asset!]!
    motto: String! @shareable
  }
  type Mutation { openProject(title: String!): Project }
  interface Node { id: ID! }
  interface Milestone { id: ID! title: String! }
  union Hit = Coop | Project
  union Asset = Coop | Project | Delivery
  enum ProjectStatus { OPEN DONE }
  input ProjectFilter { status: ProjectStatus = OPEN, ids: [ID!], any: [ProjectFilter!] }
  type Coop @key(fields: "id") {
    id: ID!
    projects(first: Int, status: ProjectStatus): [Project!]!
    grid: [[Project]!]!
    flagship: Project
    budget: Int!
    related: [Hit!]!
  }
  type Person @key(fields: "id") { id: ID! leads: [Project!]! }
  type Project implements Node @key(fields: "id") {
    id: ID!
    title: String!
    status: ProjectStatus!
    seats: Int
    coop: Coop!
    coops: [Coop]!
    lead: Person
    milestones: [Milestone!]!
  }
  type Delivery implements Milestone { id: ID! title: String! parcel: String }
  type Payment implements Milestone { id: ID! title: String! amount: Int payer: Coop! }`;

const reviewsSdl = `
  type Query { reviews: [Review!]! topReview: Review }
  type Mutation { addReview(text: String!): Review }
  union Subject = Coop | Project | Person
  type Review @key(fields: "id") { id: ID! text: String! stars: Int author: Person! subject: Subject }
  type Coop @key(fields: "id") { id: ID! reviews: [Review!]! score: Float }
  type Person @key(fields: "id") { id: ID! reviews: [Review!]! }
  type Project @key(fields: "id") {
    id: ID!
    seats: Int @external
    reviews(first: Int): [Review!]!
    rating: Float!
    crowd: String @requires(fields: "seats")
  }`;

/** Three subgraphs over one small graph; their resolvers work in a monolith as well. */
export function coopSubgraphs(): readonly TestSubgraph[] {
  return [
    aSubgraph("coops", coopsSdl, coopsResolvers),
    aSubgraph("projects", projectsSdl, projectsResolvers),
    aSubgraph("reviews", reviewsSdl, reviewsResolvers),
  ];
}

const motto = () => "One member, one vote";

const coopsResolvers: Resolvers = {
  Query: {
    coops: (_, { first, kind }) => coops.filter((coop) => !kind || coop["kind"] === kind).slice(0, first ?? undefined),
    coop: (_, { id }) => find(coops, id),
    matrix: () => [[coops[0], null, coops[1]], [], [coops[0]]],
    node: (_, { id }) => find(coops, id) ?? find(people, id),
    named: (_, { ids }) => ids.map((id: string) => find(coops, id) ?? find(people, id)),
    hits: (_, { text }) => [...coops, ...people].filter(({ name }) => String(name).includes(text ?? "")),
    motto,
  },
  Mutation: { renameCoop: (_, { id, name }) => find(coops, id) && { ...find(coops, id), name } },
  Coop: {
    ...ofKnown(coops, {
      ...reading(coops, "kind", "founded"),
      name: (coop) => coop.name ?? find(coops, coop.id)?.["name"],
      parent: ({ id }) => find(coops, find(coops, id)?.["parent"]),
      peers: ({ id }, { first }) => all(coops, find(coops, id)?.["peers"]).slice(0, first ?? undefined),
      people: ({ id }) => people.filter(({ coop }) => coop === id),
      labels: ({ id }, { locale, upper }) =>
        [`${locale}-${id}`, "x"].map((label) => (upper ? label.toUpperCase() : label)),
      secret: ({ id }) => {
        if (id === "c2") throw new OutOfReachError("Heron keeps it.");
        return `secret of ${id}`;
      },
    }),
    __resolveReference: ({ id }) => find(coops, id),
  },
  Person: {
    ...reading(people, "name", "age"),
    __resolveReference: ({ id }) => find(people, id),
    coop: ({ id }) => find(coops, find(people, id)?.["coop"]),
  },
};

const projectsResolvers: Resolvers = {
  Query: {
    projects: (_, { filter }) => projects.filter((project) => passes(project, filter)),
    project: (_, { id }) => find(projects, id),
    assets: () => [coops[1], projects[0], milestones[0], coops[0], coops[1]],
    motto,
  },
  Mutation: { openProject: (_, { title }) => ({ ...projects[0], title }) },
  Coop: {
    projects: ({ id }, { first, status }) =>
      projects
        .filter((project) => project["coop"] === id && (!status || project["status"] === status))
        .slice(0, first ?? undefined),
    grid: ({ id }) => [[projects[0], null], [], projects.filter(({ coop }) => coop === id)],
    flagship: ({ id }) => projects.find(({ coop }) => coop === id) ?? null,
    budget: ({ id }) => {
      if (id === "c3") throw new OutOfReachError("Quarry has no books.");
      return Number(id.slice(1)) * 100;
    },
    related: ({ id }) => [projects[1], { __typename: "Coop", id: id === "c1" ? "c2" : "c1" }, projects[3]],
  },
  Person: { leads: ({ id }) => projects.filter(({ lead }) => lead === id) },
  Project: {
    __resolveReference: ({ id }) => find(projects, id),
    ...reading(projects, "status", "seats"),
    title: (project) => project.title ?? find(projects, project.id)?.["title"],
    coop: ({ id }) => reference("Coop", find(projects, id)!["coop"]),
    coops: ({ id }) => (find(projects, id)!["coops"] as unknown[]).map((coop) => reference("Coop", coop)),
    lead: ({ id }) => reference("Person", find(projects, id)!["lead"]),
    milestones: ({ id }) => milestones.filter(({ project }) => project === id),
  },
  Payment: { payer: ({ payer }) => reference("Coop", payer) },
};

const reviewsResolvers: Resolvers = {
  Query: { reviews: () => reviews, topReview: () => reviews[0] },
  Mutation: { addReview: (_, { text }) => ({ ...reviews[1], text }) },
  Review: {
    __resolveReference: ({ id }) => find(reviews, id),
    author: ({ author }) => reference("Person", author),
    subject: ({ subject }) => reference({ c: "Coop", j: "Project", p: "Person" }[subject[0] as "c"], subject),
  },
  Coop: {
    reviews: ({ id }) => reviews.filter(({ subject }) => subject === id),
    score: ({ id }) => (id === "c1" ? 4.5 : null),
  },
  Person: { reviews: ({ id }) => reviews.filter(({ author }) => author === id) },
  Project: {
    reviews: ({ id }, { first }) => reviews.filter(({ subject }) => subject === id).slice(0, first ?? undefined),
    rating: ({ id }) => {
      if (id === "j2") throw new OutOfReachError("Shop is not rated.");
      return id.length / 4;
    },
    crowd: (project) => {
      const seats = "seats" in project ? project.seats : find(projects, project.id)?.["seats"];
      return seats === null ? "nobody counted" : `${seats} people`;
    },
  },
};

interface Filter {
  readonly status?: string | null;
  readonly ids?: readonly string[] | null;
  readonly any?: readonly Filter[] | null;
}

function passes(project: Row, filter: Filter | null | undefined): boolean {
  if (!filter) return true;
  const { status, ids, any } = filter;
  return (
    (!status || project["status"] === status) &&
    (!ids || ids.includes(project.id)) &&
    (!any || any.some((other) => passes(project, other)))
  );
}

function rows(__typename: string, facts: readonly Readonly<Record<string, unknown>>[]): readonly Row[] {
  return facts.map((row) => ({ __typename, ...row }) as Row);
}

function find(table: readonly Row[], id: unknown): Row | null {
  return table.find((row) => row.id === id) ?? null;
}

function all(table: readonly Row[], ids: unknown): Row[] {
  return ((ids as string[] | undefined) ?? []).map((id) => find(table, id)!);
}

/** What a subgraph says of an entity that another one owns. */
function reference(__typename: string, id: unknown): object | null {
  return id === null ? null : { __typename, id };
}

/** In a monolith an entity that its owner does not know has nothing but nulls, as in a federation. */
function ofKnown(table: readonly Row[], resolvers: Resolvers[string]): Resolvers[string] {
  return Object.fromEntries(
    Object.entries(resolvers).map(([name, resolve]) => [
      name,
      (source, ...rest) => (find(table, source.id) ? resolve(source, ...rest) : null),
    ]),
  );
}

/** Resolvers that find the row by id: a reference is enough for them. */
function reading(table: readonly Row[], ...names: readonly string[]): Resolvers[string] {
  return Object.fromEntries(names.map((name) => [name, ({ id }) => find(table, id)?.[name]]));
}
