/** What a co-op is told. */
export const noticeKinds = [
  "SEATS_REOPENED",
  "LEASE_LAPSED",
  "INTEREST_SHORTLISTED",
  "INTEREST_DECLINED",
  "TEAM_ADOPTED",
  "OPPORTUNITY_EXPIRED",
] as const;
export type NoticeKind = (typeof noticeKinds)[number];
