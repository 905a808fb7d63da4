import { addDays } from "../../shared/sample/sampleDates.ts";
import type { RequestParts } from "./buildRequest.ts";
import { at, tell } from "./history.ts";

/** Jobs that co-ops offer, one for every five of them. */
export function buildListings({ book, facts, cast, random, day }: RequestParts): void {
  for (const coopId of random.some(facts.coopIds, Math.ceil(facts.coopIds.length / 5))) {
    const [trade] = cast.trades(1);
    if (!trade) return;
    const createdOn = addDays(day, -random.integer(1, 60));
    const isOpen = random.chance(70);
    const id = book.number("job_listing", {
      coopId,
      title: `Wanted: ${trade.role}`,
      description: "You work with us and become a member after a year. Sample data.",
      language: "en",
      kind: random.pick(["JOB", "JOB", "SECONDMENT", "TRAINEESHIP"]),
      state: isOpen ? "OPEN" : random.pick(["FILLED", "CLOSED"]),
      shareBps: random.pick([5_000, 8_000, 10_000]),
      fromDate: addDays(day, 30),
      toDate: null,
      remote: random.chance(70),
      countryCode: facts.mainCountry(coopId),
      payMin: "20000",
      payMax: "35000",
      currency: "EUR",
      closesOn: addDays(day, random.integer(10, 60)),
      createdAt: at(createdOn),
      updatedAt: at(createdOn),
    });
    book.add("job_listing_skill", { jobListingId: id, skillId: trade.skillId, leastLevel: "BASIC" });
  }
}

/** People lent from one co-op to another, one for every twelve of them. */
export function buildSecondments({ book, facts, cast, random, day }: RequestParts): void {
  for (let count = 0; count < Math.floor(facts.coopIds.length / 12); count++) {
    const [trade] = cast.trades(1);
    const from = addDays(day, random.integer(-200, 20));
    const place = { from, to: addDays(from, random.integer(60, 180)), shareBps: 5_000 };
    const worker = trade && cast.find({ ...place, skillId: trade.skillId }, () => true);
    const hostCoopId = random.pick(facts.coopIds);
    if (!worker || hostCoopId === worker.coopId) continue;
    cast.book(worker, place);
    const createdOn = addDays(from < day ? from : day, -20);
    const hasEnded = place.to <= day;
    const id = book.number("secondment", {
      personId: worker.personId,
      homeCoopId: worker.coopId,
      hostCoopId,
      shareBps: place.shareBps,
      fromDate: from,
      toDate: place.to,
      dayRate: String(random.integer(300, 500) * 100),
      currency: "EUR",
      state: hasEnded ? "ENDED" : "AGREED",
      proposedBy: hostCoopId,
      createdAt: at(createdOn),
      updatedAt: at(createdOn),
    });
    tell(book, "Secondment", id, [
      { to: "PROPOSED", on: createdOn },
      { to: "AGREED", on: addDays(createdOn, 5) },
      ...(hasEnded ? [{ to: "ENDED" as const, on: place.to }] : []),
    ]);
  }
}
