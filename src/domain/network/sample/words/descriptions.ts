import type { CoopLanguage } from "./coopNames.ts";

/** Sentences that describe a co-op. `{1}` and `{2}` become two of its services; all say that it is made up. */
export const descriptions: Readonly<Record<CoopLanguage, readonly string[]>> = {
  es: [
    "Cooperativa de trabajo inventada: {1}, {2} y lo que haga falta.",
    "Un equipo inventado que ofrece {1}, {2} y acompañamiento a organizaciones sociales.",
    "Cooperativa de ejemplo: {1}, {2} y decisiones entre todas las personas socias.",
    "De ejemplo: ayudamos a pymes y escuelas con {1}, {2} y paciencia.",
  ],
  en: [
    "A made-up worker co-op that offers {1} and {2}.",
    "An invented team of members who do {1} and {2} for social organisations.",
    "A sample co-op: {1}, {2}, and one vote for each member.",
    "Made up: we help schools and small firms with {1} and {2}.",
  ],
  pt: [
    "Cooperativa de trabalho inventada que faz software livre com escolas e bairros.",
    "Uma equipe inventada que cria sistemas para a economia solidária.",
    "Cooperativa de exemplo: tecnologia próxima, decisões de todas as pessoas cooperadas.",
    "De exemplo: ajudamos organizações sociais a cuidar dos seus dados.",
  ],
};

/** What people do in a co-op, in its language. */
export const titles: Readonly<Record<CoopLanguage, readonly string[]>> = {
  es: [
    "Desarrollo backend",
    "Desarrollo frontend",
    "Diseño de interfaces",
    "Administración de sistemas",
    "Coordinación de proyectos",
    "Calidad y pruebas",
    "Análisis de datos",
    "Formación",
    "Atención a clientes",
  ],
  en: [
    "Backend developer",
    "Frontend developer",
    "Interface designer",
    "System administrator",
    "Project coordinator",
    "Quality engineer",
    "Data analyst",
    "Trainer",
    "Client liaison",
  ],
  pt: [
    "Desenvolvimento backend",
    "Desenvolvimento frontend",
    "Design de interfaces",
    "Administração de sistemas",
    "Coordenação de projetos",
    "Qualidade e testes",
    "Análise de dados",
    "Formação",
    "Atendimento a clientes",
  ],
};
