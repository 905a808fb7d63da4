import type { PlannedRequest, RequestParts } from "./buildRequest.ts";
import { storylines } from "./storylines.ts";

/** The first request that is shared with everyone and open. */
const exampleIndex = storylines(60).findIndex(({ state }) => state === "SHARED");

/**
 * Makes one request fit what the examples of the documentation ask for: a designer who speaks Spanish, for a client in
 * Argentina that pays in EUR. Others are left as they are; so is that one in a network without such a client or skill.
 */
export function asExample({ facts }: RequestParts, index: number, planned: PlannedRequest): PlannedRequest {
  if (index !== exampleIndex) return planned;
  const client = facts.clients.find(({ countryCode }) => countryCode === "AR");
  const skill = facts.skills.find(({ slug }) => slug === "ux-ui");
  const [first, ...others] = planned.seats;
  if (!client || !skill || !first) return planned;
  const seat = { ...first, skillId: skill.id, role: "ux ui", languages: ["es", "en"] };
  const further = others.filter(({ skillId }) => skillId !== skill.id);
  return {
    ...planned,
    clientId: client.id,
    currency: "EUR",
    rates: { least: 32_000, most: 60_000 },
    visibility: "PUBLIC",
    seats: [seat, ...further],
  };
}
