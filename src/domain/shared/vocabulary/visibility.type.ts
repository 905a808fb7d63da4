import { registerEnumType } from "type-graphql";
import { visibilities } from "../../../security/visibility.ts";
import { enumOf } from "../schema/enumOf.ts";

export const VisibilityEnum = enumOf(visibilities);
registerEnumType(VisibilityEnum, {
  name: "Visibility",
  description: "Who may see a record or a field, from everyone to its owner alone.",
});
