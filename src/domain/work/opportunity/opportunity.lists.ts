/** What every request is read with. `o` is `work.opportunity`. */
export const opportunityColumns = `o.id::text AS key, o.number, o.title, o.state, o.origin, o.kind,
  o.shared_at AS "sharedAt", o.closes_at AS "closesAt", o.created_at AS "createdAt", o.updated_at AS "updatedAt"`;
