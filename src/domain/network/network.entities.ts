import { Client } from "./client/client.entity.ts";
import { Coop, CoopCountry, CoopLabel, CoopSkill, CoopSource } from "./coop/coop.entity.ts";
import { Affiliation, Federation, FederationCountry } from "./federation/federation.entity.ts";
import { Network } from "./network/network.entity.ts";
import { Person, PersonSkill, Position } from "./person/person.entity.ts";
import { Skill, SkillLabel } from "./skill/skill.entity.ts";
import { Source } from "./source/source.entity.ts";

/** Every entity of this context, for the ORM. */
export const networkEntities = [
  Network,
  Source,
  Coop,
  CoopCountry,
  CoopSkill,
  CoopSource,
  CoopLabel,
  Skill,
  SkillLabel,
  Person,
  PersonSkill,
  Position,
  Federation,
  FederationCountry,
  Affiliation,
  Client,
] as const;
