import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from "graphql";

/** A feature that a schema says it uses. */
export interface Link {
  /** As it is written. */
  readonly url: string;
  /** The URL without the version, in lower case where letters don't matter: equal for the same feature. */
  readonly identity: string;
  /** The last part of the identity; null when the URL has none. */
  readonly name: string | null;
  /** `v2.9`; null when the URL has none. */
  readonly version: string | null;
  /** What stands before `__` in the full names of its elements; null when they have none. */
  readonly namespace: string | null;
  /** What the router must do: `SECURITY`, `EXECUTION`, or anything else that is written there; null when nothing is. */
  readonly purpose: string | null;
  readonly imports: readonly LinkImport[];
}

export interface LinkImport {
  /** As the feature calls it: `@key`, `FieldSet`. */
  readonly name: string;
  /** As this schema calls it. */
  readonly as: string;
}

/** An element of a feature. */
export interface FeatureElement {
  readonly identity: string;
  /** As the feature calls it: `@authenticated`. */
  readonly name: string;
}

/**
 * The links of a schema, whatever its directive for them is called: every directive of the schema that holds a URL.
 *
 * Source: Apollo's specifications "link" v1.0, "@link", and "core" v0.2, "@core"
 */
export function readLinks({ definitions }: DocumentNode): Link[] {
  return definitions.flatMap((definition) => {
    const isSchema = definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION;
    return isSchema ? (definition.directives ?? []).flatMap((directive) => readLink(directive) ?? []) : [];
  });
}

export function readLink(directive: ConstDirectiveNode): Link | null {
  const given = (name: string) => directive.arguments?.find((argument) => argument.name.value === name)?.value;
  const url = textOf(given("url") ?? given("feature"));
  if (url === null) return null;
  const { identity, name, version } = readUrl(url);
  const purpose = given("for");
  return {
    ...{ url, identity, name, version },
    namespace: textOf(given("as")) ?? name,
    purpose: purpose === undefined || purpose.kind === Kind.NULL ? null : (textOf(purpose) ?? purpose.kind),
    imports: readImports(given("import")),
  };
}

/** Which elements of linked features a directive may be by its name: by an import, by its full name, or as the feature's own. */
export function elementsNamed(directive: string, links: readonly Link[]): FeatureElement[] {
  return links.flatMap(({ identity, namespace, name, imports }) => [
    ...imports.filter(({ as }) => as === `@${directive}`).map((imported) => ({ identity, name: imported.name })),
    ...(namespace !== null && directive.startsWith(`${namespace}__`)
      ? [{ identity, name: `@${directive.slice(namespace.length + 2)}` }]
      : []),
    ...(directive === namespace ? [{ identity, name: `@${name}` }] : []),
  ]);
}

function readUrl(text: string): Pick<Link, "identity" | "name" | "version"> {
  const url = URL.parse(text);
  if (url === null) return { identity: text, name: null, version: null };
  const path = url.pathname.split("/").filter(Boolean);
  const version = /^v\d/i.test(path.at(-1) ?? "") ? path.pop()! : null;
  return { identity: [url.origin, ...path].join("/"), name: path.at(-1) ?? null, version };
}

function readImports(value: ConstValueNode | undefined): LinkImport[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) => {
    const name = textOf(item.kind === Kind.OBJECT ? fieldOf(item, "name") : item);
    const as = item.kind === Kind.OBJECT ? textOf(fieldOf(item, "as")) : null;
    return name === null ? [] : [{ name, as: as ?? name }];
  });
}

function fieldOf(value: ConstValueNode & { readonly kind: Kind.OBJECT }, name: string): ConstValueNode | undefined {
  return value.fields.find((field) => field.name.value === name)?.value;
}

function textOf(value: ConstValueNode | undefined): string | null {
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : null;
}
