import { randomUUID } from "node:crypto";
import type { EntityManager } from "@mikro-orm/core";
import { Event } from "./event.entity.ts";
import type { EventKind } from "./eventKinds.ts";

/** A record: its GraphQL type and its key. */
export interface Subject {
  readonly type: string;
  readonly key: string;
}

/** What happened. */
export interface Happening {
  readonly kind: EventKind;
  readonly subject: Subject;
  /** What it belongs to, for whoever follows that alone; the subject itself when nothing is said. */
  readonly topic?: Subject;
  /** What about it, in a word of its context. */
  readonly change?: string;
}

/** Writes down what happened in the transaction in which it happens: there is no change without its event, and none the other way round. */
export function recordEvent(em: EntityManager, happening: Happening): void {
  em.persist(em.create(Event, rowOf(happening)));
}

/** The same for many at once, in one statement. */
export async function recordEvents(em: EntityManager, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length > 0) await em.insertMany(Event, happenings.map(rowOf));
}

function rowOf({ kind, subject, topic = subject, change }: Happening) {
  return {
    id: randomUUID(),
    kind,
    subjectType: subject.type,
    subjectKey: subject.key,
    topic: topicOf(topic),
    change: change ?? null,
  };
}

/** A record as the text by which events of it are found. */
export function topicOf({ type, key }: Subject): string {
  return `${type}:${key}`;
}
