import { defineEntity, p } from "@mikro-orm/core";
import { Coop } from "../coop/coop.entity.ts";
import { Source } from "../source/source.entity.ts";
import { federationLevels } from "./federation.rules.ts";

const FederationSchema = defineEntity({
  name: "Federation",
  schema: "network",
  tableName: "federation",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    slug: p.text().unique(),
    name: p.text(),
    website: p.text().nullable(),
    level: p.enum(federationLevels),
    parentId: () => p.manyToOne(Federation).fieldName("parent_id").mapToPk().nullable(),
    sourceId: () => p.manyToOne(Source).fieldName("source_id").mapToPk().nullable(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A row of `network.federation`. */
export class Federation extends FederationSchema.class {}
FederationSchema.setClass(Federation);

const FederationCountrySchema = defineEntity({
  name: "FederationCountry",
  schema: "network",
  tableName: "federation_country",
  primaryKeys: ["federationId", "countryCode"],
  properties: {
    federationId: () => p.manyToOne(Federation).fieldName("federation_id").mapToPk().primary(),
    countryCode: p.character().length(2).primary(),
  },
});

/** A country that a federation speaks for. */
export class FederationCountry extends FederationCountrySchema.class {}
FederationCountrySchema.setClass(FederationCountry);

const AffiliationSchema = defineEntity({
  name: "Affiliation",
  schema: "network",
  tableName: "affiliation",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    coopId: () => p.manyToOne(Coop).fieldName("coop_id").mapToPk(),
    federationId: () => p.manyToOne(Federation).fieldName("federation_id").mapToPk(),
    fromDate: p.date(),
    toDate: p.date().nullable(),
  },
});

/** A co-op's belonging to a federation over time, half-open `[fromDate, toDate)`. */
export class Affiliation extends AffiliationSchema.class {}
AffiliationSchema.setClass(Affiliation);
