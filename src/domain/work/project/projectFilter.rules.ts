import type { Direction } from "../../shared/connection/order.ts";
import type { ProjectState } from "../state/machines.ts";

/** What of projects a client wants to see. Each filter takes any of its values; different filters must all hold. */
export interface ProjectFilter {
  readonly states?: readonly ProjectState[] | null;
  readonly coops?: readonly string[] | null;
  readonly countries?: readonly string[] | null;
  readonly clientId?: string | null;
  readonly activeOn?: string | null;
}

export const projectOrderFields = ["NAME", "STARTED_ON", "CREATED_AT"] as const;

export interface ProjectOrder {
  readonly field: (typeof projectOrderFields)[number];
  readonly direction: Direction;
}

export const byName: ProjectOrder = { field: "NAME", direction: "ASC" };
