import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { connectionTypes } from "../../shared/connection/connection.type.ts";
import { encodeNodeId } from "../../shared/nodeId.ts";
import { enumOf } from "../../shared/schema/enumOf.ts";
import { DateTime } from "../../shared/schema/scalars.ts";
import { type NoticeKind, noticeKinds } from "./notice.rules.ts";

export const NoticeKindEnum = enumOf(noticeKinds);
registerEnumType(NoticeKindEnum, {
  name: "NoticeKind",
  description: "What a co-op is told.",
  valuesConfig: {
    SEATS_REOPENED: { description: "An interest lapsed, was withdrawn or declined: its seats are free again." },
    LEASE_LAPSED: { description: "The co-op's own interest lapsed; it may be expressed anew." },
    OPPORTUNITY_EXPIRED: { description: "The deadline of a request passed before it had a team." },
  },
});

@ObjectType("Notice", { simpleResolvers: true, description: "What a co-op is told of a request." })
export class NoticeType {
  readonly key!: string;
  readonly opportunityKey!: string;
  readonly interestKey!: string | null;

  @Field(() => ID)
  get id(): string {
    return encodeNodeId("Notice", this.key);
  }

  @Field(() => NoticeKindEnum)
  kind!: NoticeKind;

  @Field(() => DateTime)
  at!: string;
}

export const { Connection: NoticeConnection, ConnectionResolver: NoticeConnectionResolver } = connectionTypes({
  name: "Notice",
  node: () => NoticeType,
});
