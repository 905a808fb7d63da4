import type { sectors } from "./otherSkills.ts";

export type SectorSlug = keyof typeof sectors;

/** What clients of a sector are called; the invented word replaces `*`. */
export const clientNames: Readonly<Record<SectorSlug, readonly string[]>> = {
  education: ["Escuela *", "* University", "Colégio *"],
  health: ["Clínica *", "* Health Trust"],
  culture: ["Museo *", "* Film Archive", "Teatro *"],
  "public-administration": ["Municipio de *", "* County Council"],
  "solidarity-economy": ["Mutual *", "* Credit Union"],
  agriculture: ["Granjas *", "* Seed Growers"],
  energy: ["* Wind Power", "Energía *"],
  housing: ["Viviendas *", "* Housing Association"],
};
