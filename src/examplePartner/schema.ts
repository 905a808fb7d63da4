/**
 * What the federation adds to the network's graph, in its own words.
 *
 * Everything on `Coop` may be null: when the federation can't be asked, its own fields are missing and
 * no more. A co-op is known by its id alone, so that it has the same rating by whatever way it is reached.
 */
export const partnerSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])

  type Query {
    "Trainings that the federation offers, the next one first. Made up."
    trainings(topic: TrainingTopic): [Training!]
    training(id: ID!): Training
  }

  type Coop @key(fields: "id") {
    id: ID!
    "Points of the federation's last review, 0 to 100. Made up: it follows from the id."
    federationRating: Int
    "At most three, the latest first. Made up: they follow from the id."
    audits: [Audit!]
  }

  "A review of a co-op's books or of its democracy."
  type Audit {
    id: ID!
    year: Int!
    kind: AuditKind!
    outcome: AuditOutcome!
  }

  enum AuditKind {
    BOOKS
    "How members are heard, and how they vote."
    DEMOCRACY
    WORKING_CONDITIONS
  }

  enum AuditOutcome {
    PASSED
    PASSED_WITH_REMARKS
    FAILED
  }

  type Training @key(fields: "id") {
    id: ID!
    title: String!
    topic: TrainingTopic!
    "Languages it is held in, as BCP-47 tags."
    languages: [String!]!
    "ISO 8601."
    startsOn: String!
    days: Int!
    "Co-ops of the network that take part; null where the network does not know one."
    coops: [Coop]!
  }

  enum TrainingTopic {
    BOOKKEEPING
    FACILITATION
    SECURITY
  }
`;
