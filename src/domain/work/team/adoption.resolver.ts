import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { AdoptTeamInput, DissolveTeamInput } from "./adoption.input.ts";
import { TeamType } from "./team.type.ts";

const teamPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "team",
    type: () => TeamType,
    load: ({ loaders }, key) => loaders.teams.byKey.load(key),
  });

export const adoptTeam = teamPayload("AdoptTeam");
export const dissolveTeam = teamPayload("DissolveTeam");

@Resolver(() => TeamType)
export class AdoptionResolver {
  @Mutation(() => adoptTeam.Payload, {
    description:
      "Makes a proposal the request's team, for who looks after the request: its co-ops' interests are accepted, its people booked. userErrors: NOT_FOUND, NOT_ENTITLED, CONFLICT (there is a team, or an interest was withdrawn or declined), TRANSITION_REFUSED, SEATS_UNCOVERED, LEASE_LAPSED, PERSON_NOT_AVAILABLE, PERSON_OVERBOOKED. Errors: UNAUTHENTICATED.",
  })
  adoptTeam(@Arg("input", () => AdoptTeamInput) input: AdoptTeamInput, @Ctx() { adoptions }: WorkContext) {
    return adoptions.adopt(input);
  }

  @Mutation(() => dissolveTeam.Payload, {
    description:
      "Sets the people of a team free while its request is FORMING, so that another team can be adopted. Interests stay accepted. userErrors: INVALID (reason), NOT_FOUND, NOT_ENTITLED, CONFLICT. Errors: UNAUTHENTICATED.",
  })
  dissolveTeam(@Arg("input", () => DissolveTeamInput) input: DissolveTeamInput, @Ctx() { adoptions }: WorkContext) {
    return adoptions.dissolve(input);
  }
}
