export interface Training {
  readonly id: string;
  readonly title: string;
  readonly topic: "BOOKKEEPING" | "FACILITATION" | "SECURITY";
  readonly languages: readonly string[];
  readonly startsOn: string;
  readonly days: number;
  /** Ids as the network gives them out: here those of the made-up network of a first start. */
  readonly coopIds: readonly string[];
}

/** Made up; ascending by their start. */
export const trainings: readonly Training[] = [
  {
    id: "t1",
    title: "Books that every member can read",
    topic: "BOOKKEEPING",
    languages: ["en", "es"],
    startsOn: "2027-01-18",
    days: 2,
    coopIds: ["Q29vcDox", "Q29vcDoy", "Q29vcDo1"],
  },
  {
    id: "t2",
    title: "Deciding by consent",
    topic: "FACILITATION",
    languages: ["pt"],
    startsOn: "2027-02-08",
    days: 1,
    coopIds: ["Q29vcDoy", "Q29vcDoxNw"],
  },
  {
    id: "t3",
    title: "Keeping a small team's secrets",
    topic: "SECURITY",
    languages: ["en"],
    startsOn: "2027-03-15",
    days: 3,
    coopIds: ["Q29vcDox", "Q29vcDo0Mg", "Q29vcDo2OQ"],
  },
  {
    id: "t4",
    title: "A quarrel in the circle",
    topic: "FACILITATION",
    languages: ["es", "fr"],
    startsOn: "2027-04-12",
    days: 2,
    coopIds: [],
  },
];
