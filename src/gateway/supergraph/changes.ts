import { CriticalityLevel, DiffRule, diff } from "@graphql-inspector/core";
import { buildSchema } from "graphql";

/** One thing in which a public schema differs from another. */
export interface SchemaChange {
  /** What it means for operations that were written for the older one. */
  readonly criticality: "BREAKING" | "DANGEROUS" | "NON_BREAKING";
  /** `Coop`, `Coop.rating`, `Query.coops(first:)`; empty for the schema as a whole. */
  readonly coordinate: string;
  /** A sentence for people. */
  readonly message: string;
}

const worstFirst = [CriticalityLevel.Breaking, CriticalityLevel.Dangerous, CriticalityLevel.NonBreaking];

/** What is new is told once, not with each of its parts; documentation is no change of a schema. */
const rules = [DiffRule.simplifyChanges, DiffRule.ignoreDescriptionChanges];

/** In what a public schema differs from an older one; what breaks operations stands first. */
export async function findChanges(olderSdl: string, newerSdl: string): Promise<SchemaChange[]> {
  const changes = await diff(schemaOf(olderSdl), schemaOf(newerSdl), rules);
  return changes
    .toSorted((a, b) => worstFirst.indexOf(a.criticality.level) - worstFirst.indexOf(b.criticality.level))
    .map(({ criticality: { level }, path = "", message }) => ({
      criticality: level,
      coordinate: coordinateOf(path),
      message,
    }));
}

function schemaOf(publicSdl: string) {
  return buildSchema(publicSdl, { assumeValid: true });
}

/** The comparison writes an argument as it writes a field. Source: GraphQL specification, "Schema Coordinates" */
function coordinateOf(path: string): string {
  const [type, field, argument] = path.split(".");
  return argument === undefined || path.startsWith("@") ? path : `${type}.${field}(${argument}:)`;
}
