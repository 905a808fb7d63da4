/** What the sample of the network is, as far as work is made up on it. Ids count from 1. */
export interface NetworkFacts {
  readonly coops: readonly { readonly id: number; readonly status: string }[];
  readonly coopCountries: readonly { readonly coopId: number; readonly countryCode: string }[];
  readonly skills: readonly { readonly id: number; readonly slug: string; readonly facet: string }[];
  readonly people: readonly { readonly id: number; readonly languages: readonly string[]; readonly timeZone: string }[];
  readonly personSkills: readonly { readonly personId: number; readonly skillId: number; readonly level: string }[];
  readonly positions: readonly {
    readonly personId: number;
    readonly coopId: number;
    readonly role: string;
    readonly fromDate: string;
    readonly toDate: string | null;
  }[];
  readonly clients: readonly { readonly id: number; readonly countryCode: string; readonly name: string }[];
}
