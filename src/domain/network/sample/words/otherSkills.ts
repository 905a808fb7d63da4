import type { SkillWords } from "./services.ts";

/** What the services are made with, by slug. */
export const technologies = {
  typescript: { en: ["TypeScript", "JavaScript"], es: ["TypeScript", "JavaScript"] },
  python: { en: ["Python"], es: ["Python"] },
  php: { en: ["PHP"], es: ["PHP"] },
  java: { en: ["Java"], es: ["Java"] },
  rust: { en: ["Rust"], es: ["Rust"] },
  elixir: { en: ["Elixir"], es: ["Elixir"] },
  react: { en: ["React"], es: ["React"] },
  vue: { en: ["Vue"], es: ["Vue"] },
  django: { en: ["Django"], es: ["Django"] },
  wordpress: { en: ["WordPress"], es: ["WordPress"] },
  postgresql: { en: ["PostgreSQL", "Postgres"], es: ["PostgreSQL", "Postgres"] },
  graphql: { en: ["GraphQL"], es: ["GraphQL"] },
  linux: { en: ["Linux"], es: ["Linux"] },
  kubernetes: { en: ["Kubernetes", "Containers"], es: ["Kubernetes", "Contenedores"] },
} as const satisfies Record<string, SkillWords>;

/** Whom the services are for, by slug. */
export const sectors = {
  education: { en: ["Education", "Schools"], es: ["Educación", "Escuelas"] },
  health: { en: ["Health"], es: ["Salud"] },
  culture: { en: ["Culture", "Museums"], es: ["Cultura", "Museos"] },
  "public-administration": { en: ["Public administration"], es: ["Administración pública"] },
  "solidarity-economy": { en: ["Solidarity economy"], es: ["Economía solidaria"] },
  agriculture: { en: ["Agriculture", "Farming"], es: ["Agricultura", "Agro"] },
  energy: { en: ["Energy", "Renewables"], es: ["Energía", "Renovables"] },
  housing: { en: ["Housing"], es: ["Vivienda"] },
} as const satisfies Record<string, SkillWords>;

/** How a co-op works with its clients, by slug. */
export const engagements = {
  "fixed-scope-project": { en: ["Fixed-scope project"], es: ["Proyecto de alcance cerrado"] },
  "dedicated-team": { en: ["Dedicated team"], es: ["Equipo dedicado"] },
  "team-extension": { en: ["Team extension"], es: ["Refuerzo de equipo"] },
  "long-term-maintenance": { en: ["Long-term maintenance"], es: ["Mantenimiento a largo plazo"] },
} as const satisfies Record<string, SkillWords>;
