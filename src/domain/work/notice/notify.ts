import type { EntityManager } from "@mikro-orm/postgresql";
import { Notice } from "./notice.entity.ts";
import type { NoticeKind } from "./notice.rules.ts";

/** What some co-ops are told at an instant. */
export interface News {
  readonly kind: NoticeKind;
  /** Keys. */
  readonly opportunityId: string;
  readonly interestId: string | null;
  readonly coopIds: Iterable<string>;
  readonly now: Date;
}

/** Tells each co-op once; it is stored when the transaction ends. */
export function notify(em: EntityManager, { coopIds, now, ...what }: News): void {
  for (const coopId of new Set(coopIds)) em.persist(em.create(Notice, { ...what, coopId, noticedAt: now }));
}
