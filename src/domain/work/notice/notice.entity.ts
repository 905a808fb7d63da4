import { defineEntity, p } from "@mikro-orm/core";
import { noticeKinds } from "./notice.rules.ts";

const NoticeSchema = defineEntity({
  name: "Notice",
  schema: "work",
  tableName: "notice",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    coopId: p.bigint("string"),
    kind: p.enum(noticeKinds),
    opportunityId: p.bigint("string"),
    interestId: p.bigint("string").nullable(),
    noticedAt: p.datetime(),
  },
});

/** What a co-op is told of a request. */
export class Notice extends NoticeSchema.class {}
NoticeSchema.setClass(Notice);
