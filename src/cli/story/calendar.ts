/** The days of the story: it begins two years before the first of this month. */
export interface Calendar {
  /** The first day of the project, `YYYY-MM-DD`. */
  readonly startsOn: string;
  /** The day after its last one: the first of this month. */
  readonly endsOn: string;
  /** A day that is still to come: the request's seats end there. */
  readonly seatsEndOn: string;
  /** The first day of a month of the project: 0 is the one in which it starts. */
  firstOf(month: number): string;
  /** The last day of a month of the project. */
  lastOf(month: number): string;
}

/** How long the project goes on. */
export const months = 24;

/** @param today `YYYY-MM-DD` */
export function calendarOf(today: string): Calendar {
  const end = Temporal.PlainDate.from(today).with({ day: 1 });
  const firstOf = (month: number) => end.add({ months: month - months });
  return {
    startsOn: firstOf(0).toString(),
    endsOn: end.toString(),
    seatsEndOn: end.add({ months: 3 }).toString(),
    firstOf: (month) => firstOf(month).toString(),
    lastOf: (month) =>
      firstOf(month + 1)
        .subtract({ days: 1 })
        .toString(),
  };
}
