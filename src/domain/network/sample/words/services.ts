/** The labels of a skill in one language: the preferred one first, then the alternatives. */
export type Labels = readonly [preferred: string, ...alternatives: string[]];

/** The labels of a skill in every language that the sample speaks. */
export interface SkillWords {
  readonly en: Labels;
  readonly es: Labels;
}

/** The 37 services that the sample's co-ops offer, by slug. */
export const services = {
  "software-development": {
    en: ["Software development", "Custom software", "Programming"],
    es: ["Desarrollo de software", "Software a medida", "Programación"],
  },
  "web-portals-apps": {
    en: ["Web portals and applications", "Web development"],
    es: ["Portales y aplicaciones web", "Desarrollo web"],
  },
  websites: { en: ["Websites", "Web pages"], es: ["Sitios web", "Páginas web"] },
  "mobile-development": {
    en: ["Mobile development", "Mobile apps"],
    es: ["Desarrollo móvil", "Aplicaciones móviles", "Apps"],
  },
  "e-commerce": { en: ["E-commerce", "Online shops"], es: ["Comercio electrónico", "Tiendas en línea"] },
  cms: { en: ["Content management systems", "CMS"], es: ["Gestores de contenidos", "CMS"] },
  lms: { en: ["Learning platforms", "LMS", "E-learning"], es: ["Plataformas de aprendizaje", "Aulas virtuales"] },
  "enterprise-applications": {
    en: ["Business applications", "ERP", "CRM"],
    es: ["Aplicaciones de gestión", "ERP", "CRM"],
  },
  "solution-architecture": { en: ["Solution architecture"], es: ["Arquitectura de soluciones"] },
  "systems-integration": { en: ["Systems integration", "APIs"], es: ["Integración de sistemas", "Interoperabilidad"] },
  "embedded-systems": { en: ["Embedded systems", "Internet of things"], es: ["Sistemas embebidos", "IoT"] },
  "free-software": { en: ["Free software migration", "Open source"], es: ["Migración a software libre"] },
  "mapping-gis": { en: ["Maps and geodata", "GIS"], es: ["Mapas y datos geográficos", "SIG"] },
  "ux-ui": { en: ["UX/UI design", "Interface design"], es: ["Diseño UX/UI", "Diseño de interfaces"] },
  "user-research": { en: ["User research", "Usability tests"], es: ["Investigación con usuarios", "Usabilidad"] },
  accessibility: { en: ["Accessibility", "WCAG audits"], es: ["Accesibilidad", "Auditorías WCAG"] },
  "graphic-design": { en: ["Graphic design"], es: ["Diseño gráfico"] },
  branding: { en: ["Branding", "Visual identity"], es: ["Identidad visual", "Marca"] },
  "video-animation": { en: ["Video and animation"], es: ["Video y animación", "Producción audiovisual"] },
  "games-interactive": { en: ["Games and interactive media"], es: ["Videojuegos y medios interactivos"] },
  "content-writing": { en: ["Content writing", "Copywriting"], es: ["Redacción de contenidos"] },
  localisation: { en: ["Translation and localisation"], es: ["Traducción y localización"] },
  "digital-communication": {
    en: ["Digital communication", "Marketing", "SEO"],
    es: ["Comunicación digital", "Marketing", "Posicionamiento web"],
  },
  "data-science-analytics": { en: ["Data science and analytics"], es: ["Ciencia y análisis de datos"] },
  "data-engineering": { en: ["Data engineering", "Databases"], es: ["Ingeniería de datos", "Bases de datos"] },
  "machine-learning-ai": {
    en: ["Machine learning and AI", "Artificial intelligence"],
    es: ["Aprendizaje automático e IA", "Inteligencia artificial"],
  },
  devops: { en: ["DevOps", "Continuous delivery"], es: ["DevOps", "Entrega continua"] },
  "cloud-infrastructure": { en: ["Cloud infrastructure"], es: ["Infraestructura en la nube"] },
  hosting: { en: ["Hosting", "Web hosting"], es: ["Alojamiento", "Hosting"] },
  "system-administration": { en: ["System administration"], es: ["Administración de sistemas", "Servidores"] },
  networks: { en: ["Networks", "Community networks"], es: ["Redes", "Redes comunitarias"] },
  "it-security": { en: ["IT security", "Penetration tests"], es: ["Seguridad informática", "Ciberseguridad"] },
  "technical-support": { en: ["Technical support", "Help desk"], es: ["Soporte técnico", "Mesa de ayuda"] },
  "qa-testing": { en: ["Quality assurance and testing", "QA"], es: ["Control de calidad y pruebas", "Testing"] },
  "project-management": { en: ["Project management", "Product ownership"], es: ["Gestión de proyectos"] },
  "digital-strategy": { en: ["Digital strategy", "Consulting"], es: ["Estrategia digital", "Consultoría"] },
  training: { en: ["Training", "Workshops"], es: ["Capacitación", "Formación", "Talleres"] },
} as const satisfies Record<string, SkillWords>;

export type ServiceSlug = keyof typeof services;
