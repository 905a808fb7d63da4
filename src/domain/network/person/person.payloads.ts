import { payloadTypes } from "../../shared/mutation/payload.type.ts";
import type { NetworkContext } from "../network.context.ts";
import { PersonType } from "./person.type.ts";

const personPayload = (name: string) =>
  payloadTypes<NetworkContext>({
    name,
    field: "person",
    type: () => PersonType,
    load: ({ loaders }, key) => loaders.people.byKey.load(key),
  });

export const addPerson = personPayload("AddPerson");
export const updatePerson = personPayload("UpdatePerson");
export const setPersonSkills = personPayload("SetPersonSkills");
