import { addDays } from "../../shared/sample/sampleDates.ts";
import { slugify } from "../../shared/slug.ts";
import type { ProjectState } from "../state/machines.ts";
import type { Request, RequestParts } from "./buildRequest.ts";
import { at, type Step, tell } from "./history.ts";
import { lessons } from "./words.ts";

/** Every made-up project has begun. */
type Started = Exclude<ProjectState, "PLANNED">;

/** A made-up project, as far as its ledger is made of it. */
export interface SampleProject {
  readonly id: number;
  readonly state: Started;
}

/** Writes the project that a request became, with its milestones. */
export function buildProject({ book, random, day }: RequestParts, request: Request, state: Started): SampleProject {
  const { startsOn, endsOn } = request;
  const steps = stepsOf(state, request);
  const deliveredOn = state === "DELIVERED" || state === "CLOSED" ? endsOn : null;
  const closedOn = state === "CLOSED" ? addDays(endsOn, 30) : null;
  const id = book.number("project", {
    slug: `${slugify(request.title)}-${request.id}`,
    name: request.title,
    opportunityId: request.id,
    state,
    visibility: request.visibility,
    startedOn: startsOn,
    deliveredOn,
    closedOn,
    lesson: closedOn && random.pick(lessons),
    lessonLanguage: closedOn && "en",
    lessonNotedAt: closedOn && at(closedOn),
    createdAt: at(addDays(request.sharedOn, 20)),
    updatedAt: at(steps.at(-1)!.on),
  });
  for (const [index, title] of ["A first version in use", "All of it in use"].entries()) {
    const dueOn = index === 0 ? addDays(startsOn, 60) : endsOn;
    const isReached = dueOn <= day && (state !== "CANCELLED" || index === 0);
    book.number("milestone", {
      projectId: id,
      number: index + 1,
      title,
      dueOn,
      state: isReached ? "REACHED" : "PLANNED",
      reachedOn: isReached ? dueOn : null,
    });
  }
  tell(book, "Project", id, steps);
  return { id, state };
}

/** Every state that a project passed, with the day. */
function stepsOf(state: Started, { sharedOn, startsOn, endsOn }: Request): Step<"Project">[] {
  const steps: Step<"Project">[] = [
    { to: "PLANNED", on: addDays(sharedOn, 20) },
    { to: "ACTIVE", on: startsOn },
    { to: "DELIVERED", on: endsOn },
    { to: "CLOSED", on: addDays(endsOn, 30) },
  ];
  if (state === "ON_HOLD")
    return [
      ...steps.slice(0, 2),
      { to: state, on: addDays(startsOn, 60), reason: "The client moves house. Sample data." },
    ];
  if (state === "CANCELLED")
    return [...steps.slice(0, 2), { to: state, on: endsOn, reason: "The grant fell through. Sample data." }];
  return steps.slice(0, steps.findIndex(({ to }) => to === state) + 1);
}
