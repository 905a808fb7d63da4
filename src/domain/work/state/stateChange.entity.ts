import { defineEntity, p } from "@mikro-orm/core";
import { subjects } from "./machines.ts";

const StateChangeSchema = defineEntity({
  name: "StateChange",
  schema: "work",
  tableName: "state_change",
  properties: {
    id: p.bigint("string").primary().autoincrement(),
    subject: p.enum(subjects),
    subjectId: p.bigint("string"),
    fromState: p.text().nullable(),
    toState: p.text(),
    changedAt: p.datetime(),
    changedBy: p.text(),
    reason: p.text().nullable(),
  },
});

/** A change of a state, for the history. */
export class StateChange extends StateChangeSchema.class {}
StateChangeSchema.setClass(StateChange);
