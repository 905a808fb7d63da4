import { defaultLeaseWorkingDays, type TeamSize } from "./opportunity.rules.ts";

type Maybe<Value> = Value | null | undefined;

interface Budget {
  readonly min?: Maybe<bigint>;
  readonly max?: Maybe<bigint>;
  readonly currency: string;
}

/** The columns of a budget, and of none. */
export function budgetColumns(budget: Maybe<Budget>) {
  return {
    budgetMin: budget?.min ?? null,
    budgetMax: budget?.max ?? null,
    currency: budget?.currency ?? null,
  };
}

export function startColumns(window: Maybe<{ readonly from?: Maybe<string>; readonly to?: Maybe<string> }>) {
  return { startFrom: window?.from ?? null, startTo: window?.to ?? null };
}

export function teamColumns({ min, max }: TeamSize) {
  return { teamMin: min, teamMax: max };
}

/** The columns of a lease; those of the default when it is not said. */
export function leaseColumns(lease: Maybe<{ readonly workingDays?: Maybe<number>; readonly seconds?: Maybe<number> }>) {
  return {
    leaseWorkingDays: lease ? (lease.workingDays ?? null) : defaultLeaseWorkingDays,
    leaseSeconds: lease?.seconds ?? null,
  };
}
