import { registerEnumType } from "type-graphql";
import { enumOf } from "../schema/enumOf.ts";

export const directions = ["ASC", "DESC"] as const;
export type Direction = (typeof directions)[number];

export const OrderDirection = enumOf(directions);
registerEnumType(OrderDirection, { name: "OrderDirection" });
