/** What a made-up client wants, by the service that it needs first. */
export interface Wish {
  readonly title: string;
  readonly brief: string;
}

/** Said of everything: nothing here was ever asked. */
const madeUp = "Sample data: this request is made up.";

const wishes: readonly [title: string, brief: string][] = [
  ["A shop for seeds and tools", "Members order together and pay by invoice."],
  ["Tickets for a festival", "Stewards scan tickets at the gate, also without a network."],
  ["An archive of oral history", "Recordings with transcripts in three languages, to be searched."],
  ["A platform for makers", "Workshops lend machines to each other and see when they are free."],
  ["Time sheets for a cleaning co-op", "Shifts on the phone, hours to the payroll."],
  ["A map of community gardens", "Who has a free plot, and whom to ask."],
  ["Elections of a federation", "Delegates vote from home; the count can be checked."],
  ["A portal for tenants", "Repairs are reported with a photograph and followed to their end."],
  ["Deliveries by bicycle", "Routes for riders, and where a parcel is."],
  ["Courses of a night school", "Enrolment, waiting lists and certificates."],
  ["Energy of a neighbourhood", "Meters are read each quarter of an hour and shared out."],
  ["A library of things", "Drills and tents are lent for a week."],
  ["Accounts of a theatre", "Donations and grants in one ledger."],
  ["A newsroom for three towns", "Editors in each town, one front page."],
  ["Care at home", "Who visits whom and when, with substitutes."],
  ["A register of forests", "Plots, owners and what was cut."],
  ["Support for a call centre", "Tickets from mail and telephone in one queue."],
  ["Books of a small press", "Rights, print runs and royalties."],
  ["Water of a valley", "Gauges that warn before the river rises."],
  ["A clinic's waiting room", "Appointments that fill when one falls out."],
];

/** @param index any whole number of at least 0 */
export function wishOf(index: number): Wish {
  const [title, brief] = wishes[index % wishes.length]!;
  const round = Math.floor(index / wishes.length);
  return { title: round === 0 ? title : `${title}, part ${round + 1}`, brief: `${brief} ${madeUp}` };
}

/** What was learned, in projects that have ended. */
export const lessons: readonly string[] = [
  "A weekly hour for all co-ops together found what letters did not. Sample data.",
  "The first invoice should go out before the second month. Sample data.",
  "Whoever joins late needs a day beside somebody who was there. Sample data.",
];

/** Why somebody objects, or a client asks for changes. */
export const reasons: readonly string[] = [
  "The share does not count the weeks before the start. Sample data.",
  "We need someone who speaks the users' language. Sample data.",
  "The price is beyond the grant. Sample data.",
];

/** What a co-op needs of an agreement. */
export const needs: readonly string[] = [
  "Payment within 30 days. Sample data.",
  "That unpaid care work is counted. Sample data.",
  "A reserve for the month after the end. Sample data.",
];
