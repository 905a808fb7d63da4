import type { EntityManager } from "@mikro-orm/postgresql";
import { Notice } from "./notice.entity.ts";
import type { NoticeKind } from "./notice.rules.ts";

/** What co-ops are told. */
export interface Telling {
  readonly kind: NoticeKind;
  readonly opportunityId: string;
  /** The interest that it is about; null when it is about the request. */
  readonly interestId: string | null;
  /** Keys; a co-op that is named twice is told once. */
  readonly coopIds: Iterable<string>;
  readonly now: Date;
}

/** Tells co-ops something of a request, in the transaction in which it happens. */
export function notify(em: EntityManager, { kind, opportunityId, interestId, coopIds, now }: Telling): void {
  em.persist(
    [...new Set(coopIds)].map((coopId) =>
      em.create(Notice, { coopId, kind, opportunityId, interestId, noticedAt: now }),
    ),
  );
}
