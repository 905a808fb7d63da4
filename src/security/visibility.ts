/** Who may see a record or a field, from everyone to its owner alone. */
export const visibilities = ["PUBLIC", "PARTNER", "MEMBER", "PARTICIPANT", "OWNER"] as const;
export type Visibility = (typeof visibilities)[number];

/** The levels open to a viewer of the given level: its own and all wider ones. */
export function visibleTo(level: Visibility): readonly Visibility[] {
  return visibilities.slice(0, visibilities.indexOf(level) + 1);
}
