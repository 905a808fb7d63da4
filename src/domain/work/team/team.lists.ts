/** What every team is read with. `t` is `work.team`. */
export const teamColumns = `t.id::text AS key, t.opportunity_id::text AS "opportunityKey", t.adopted_at AS "adoptedAt",
  t.dissolved_at AS "dissolvedAt"`;

/** What every seat of a team is read with. `ts` is `work.team_seat`. */
export const teamSeatColumns = `ts.id::text AS key, ts.team_id::text AS "teamKey", ts.person_id::text AS "personKey",
  ts.coop_id::text AS "coopKey", ts.home_coop_id::text AS "homeCoopKey", ts.skill_id::text AS "skillKey", ts.role,
  ts.replaces_id::text AS "replacesKey", ts.share_bps AS "shareBps", ts.from_date AS "from", ts.to_date AS "to", ts.state`;
