/** Everything that is told, with its meaning. A context adds a kind by a line here. */
export const eventKinds = {
  OPPORTUNITY_SHARED: "A request was shared with the network.",
  OPPORTUNITY_CHANGED: "A request changed: its state, its terms or its text.",
  SEAT_OPENED: "A seat of a request can be taken again.",
  INTEREST_EXPRESSED: "A co-op raised its hand.",
  INTEREST_LAPSED: "The lease of an interest ended.",
  TEAM_ADOPTED: "A request has its team.",
  PROJECT_STARTED: "The work began.",
  PROJECT_CHANGED: "A project changed: its state, or what it is to reach.",
  COOP_JOINED: "A co-op came to the network.",
  COOP_CHANGED: "What is known of a co-op changed.",
} as const;

export type EventKind = keyof typeof eventKinds;

export const allEventKinds = Object.keys(eventKinds) as EventKind[];
