/** A federation of the sample. An international one has no parent and no countries of its own. */
export interface SampleFederation {
  readonly name: string;
  readonly level: "INTERNATIONAL" | "NATIONAL";
  /** The name of its parent. */
  readonly parent: string | null;
  /** ISO 3166-1 alpha-2 codes of the countries for which it speaks. */
  readonly countries: readonly string[];
}

const international = (name: string): SampleFederation => ({
  name,
  level: "INTERNATIONAL",
  parent: null,
  countries: [],
});
const national = (name: string, parent: string, ...countries: string[]): SampleFederation => ({
  name,
  level: "NATIONAL",
  parent,
  countries,
});

/** Six, on two levels: parents stand before their children. */
export const federations: readonly SampleFederation[] = [
  international("Ombú and Alder Alliance"),
  international("Seven Looms International"),
  national("Trama Pampeana Imaginaria", "Ombú and Alder Alliance", "AR"),
  national("Rede Jabuticaba Inventada", "Ombú and Alder Alliance", "BR"),
  national("Confederación Tres Molinos", "Seven Looms International", "ES"),
  national("Thimble and Router Federation", "Seven Looms International", "GB"),
];
