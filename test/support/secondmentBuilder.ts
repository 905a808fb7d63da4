import type { RequiredEntityData } from "@mikro-orm/postgresql";
import { Secondment } from "../../src/domain/work/secondment/secondment.entity.ts";
import type { TestDatabase } from "./database.ts";
import type { Made } from "./networkBuilders.ts";

type Facts = Partial<RequiredEntityData<Secondment>> & {
  readonly person: Made;
  readonly home: Made;
  readonly host: Made;
};

/** A person lent full-time to another co-op, as both have agreed, in the first half of 2027 when it is not said otherwise. */
export async function aSecondment({ orm }: Pick<TestDatabase, "orm">, facts: Facts): Promise<string> {
  const { person, home, host, ...row } = facts;
  const em = orm.em.fork();
  const at = new Date("2026-11-01T09:00:00.000Z");
  const secondment = em.create(Secondment, {
    personId: person.key,
    homeCoopId: home.key,
    hostCoopId: host.key,
    shareBps: 10_000,
    fromDate: "2027-01-04",
    toDate: "2027-07-01",
    dayRate: 30_000n,
    currency: "EUR",
    state: "AGREED",
    proposedBy: home.key,
    createdAt: at,
    updatedAt: at,
    ...row,
  });
  await em.persist(secondment).flush();
  return secondment.id;
}
