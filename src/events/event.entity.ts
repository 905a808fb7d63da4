import { defineEntity, p } from "@mikro-orm/core";
import { allEventKinds } from "./eventKinds.ts";

const EventSchema = defineEntity({
  name: "Event",
  schema: "patio",
  tableName: "event",
  properties: {
    id: p.uuid().primary(),
    kind: p.enum(allEventKinds),
    subjectType: p.text(),
    subjectKey: p.text(),
    topic: p.text(),
    change: p.text().nullable(),
  },
});

/** What happened, as it is written. Its place and its instant are the database's. */
export class Event extends EventSchema.class {}
EventSchema.setClass(Event);
