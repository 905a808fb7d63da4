import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { WorkContext } from "../work.context.ts";
import { TeamSeatType } from "./team.type.ts";

const teamSeatPayload = (name: string) =>
  payloadTypes<WorkContext>({
    name,
    field: "teamSeat",
    type: () => TeamSeatType,
    load: ({ loaders }, key) => loaders.teams.seatByKey.load(key),
  });

export const joinTeam = teamSeatPayload("JoinTeam");
export const leaveTeam = teamSeatPayload("LeaveTeam");
/** The seat of who came; `replaces` is that of who left. */
export const replaceTeamMember = teamSeatPayload("ReplaceTeamMember");
