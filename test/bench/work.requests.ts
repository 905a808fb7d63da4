/** A request for work as both programs answer it, without the shape of either API. */
interface PlainRequest {
  readonly number: number;
  readonly title: string;
  readonly state: string;
  readonly origin: string;
  /** Its name; null when the anonymous may not know it. */
  readonly client: string | null;
  readonly seats: readonly PlainSeat[];
  /** Minor units. */
  readonly budget: { readonly min: string | null; readonly max: string | null; readonly currency: string } | null;
  readonly sharedAt: number;
  readonly closesAt: number;
  /** As they came. */
  readonly interests: readonly PlainInterest[];
}

interface PlainSeat {
  readonly skill: { readonly slug: string };
  readonly headcount: number;
  readonly shareBps: number;
  readonly from: string;
  readonly to: string;
  readonly languages: readonly string[];
}

interface PlainInterest {
  readonly coop: string | null;
  readonly state: string;
  readonly leaseUntil: number;
}

export interface PlainList {
  readonly totalCount: number;
  readonly requests: readonly PlainRequest[];
}

interface Nodes<Node> {
  readonly nodes: readonly Node[];
}

type Answer<Request> = { readonly data: { readonly opportunities: Nodes<Request> & { totalCount: number } } };
type Facts = Pick<PlainRequest, "number" | "title" | "state" | "origin"> & { sharedAt: string; closesAt: string };
type Interest<Coop> = { coop: Coop | null; state: string; leaseUntil: string };
type Bound = { amount: string; currency: string } | null;

type OurRequest = Facts & {
  client: { name: string } | null;
  seats: readonly PlainSeat[];
  budget: { min: Bound; max: Bound } | null;
  interests: Nodes<Interest<{ slug: string }>>;
};
type TheirRequest = Facts & {
  confidential: boolean;
  client: { name: string; visibility: string };
  seats: Nodes<PlainSeat>;
  budgetMin: string | null;
  budgetMax: string | null;
  currency: string | null;
  interests: Nodes<Interest<{ slug: string; visibility: string }>>;
};

const ofRequests = "first: 20, filter: { states: [FORMING] }, orderBy: { field: SHARED_AT, direction: DESC }";
const budget = "budget { min { amount currency } max { amount currency } }";
const interests = "interests(first: 10) { nodes { coop { slug } state leaseUntil } }";

export const ourRequest = JSON.stringify({
  query: `query {
    opportunities(${ofRequests}) {
      totalCount
      nodes {
        number title state origin client { name }
        seats { skill { slug } headcount shareBps from to languages }
        ${budget} sharedAt closesAt ${interests}
      }
    }
  }`,
});

/** All that the API promises of a list of requests: with ids, labels in a language, and how far seats are taken. */
export const wholeRequest = JSON.stringify({
  query: `query {
    opportunities(${ofRequests}) {
      totalCount
      nodes {
        id number title state origin client { name }
        seats { id skill { slug label(locale: "en") } headcount shareBps coverage { filled needed } }
        ${budget} sharedAt closesAt ${interests}
      }
    }
  }`,
});

/** The same rows, in the same order; what the anonymous may not see is left out afterwards. */
export const postgraphileRequest = JSON.stringify({
  query: `query {
    opportunities: allWorkOpportunities(
      first: 20
      orderBy: [SHARED_AT_DESC, ROW_ID_DESC]
      condition: {state: "FORMING", visibility: "PUBLIC"}
    ) {
      totalCount
      nodes {
        number title state origin confidential
        client: clientByClientId { name visibility }
        seats: workSeatsByOpportunityId(orderBy: POSITION_ASC) {
          nodes { skill: skillBySkillId { slug } headcount shareBps from: fromDate to: toDate languages }
        }
        budgetMin budgetMax currency sharedAt closesAt
        interests: workInterestsByOpportunityId(first: 10, orderBy: [SUBMITTED_AT_ASC, ROW_ID_ASC]) {
          nodes { coop: coopByCoopId { slug visibility } state leaseUntil }
        }
      }
    }
  }`,
});

export function listOfOurs({ data }: Answer<OurRequest>): PlainList {
  const { totalCount, nodes } = data.opportunities;
  const requests = nodes.map(({ client, budget, interests, ...facts }) => ({
    ...facts,
    ...instants(facts),
    client: client?.name ?? null,
    budget: budget && {
      min: budget.min?.amount ?? null,
      max: budget.max?.amount ?? null,
      currency: (budget.min ?? budget.max)!.currency,
    },
    interests: interests.nodes.map((interest) => plainInterest(interest, interest.coop?.slug ?? null)),
  }));
  return { totalCount, requests };
}

export function listOfPostgraphile({ data }: Answer<TheirRequest>): PlainList {
  const { totalCount, nodes } = data.opportunities;
  const requests = nodes.map(
    ({ client, confidential, seats, budgetMin: min, budgetMax: max, currency, interests, ...facts }) => ({
      ...facts,
      ...instants(facts),
      client: confidential || client.visibility !== "PUBLIC" ? null : client.name,
      seats: seats.nodes,
      budget: currency === null ? null : { min, max, currency },
      interests: interests.nodes.map((interest) =>
        plainInterest(interest, interest.coop?.visibility === "PUBLIC" ? interest.coop.slug : null),
      ),
    }),
  );
  return { totalCount, requests };
}

function instants({ sharedAt, closesAt }: Facts) {
  return { sharedAt: Date.parse(sharedAt), closesAt: Date.parse(closesAt) };
}

function plainInterest({ state, leaseUntil }: Interest<unknown>, coop: string | null): PlainInterest {
  return { coop, state, leaseUntil: Date.parse(leaseUntil) };
}
